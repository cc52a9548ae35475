using Microsoft.EntityFrameworkCore;
using PartnerBot.Asks;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.CheckIns;

namespace PartnerBot.Tests.Asks;

internal static class Asking
{
    /// <summary>The answer of whoever will help.</summary>
    public const string Can = "I can";

    extension(Harbour harbour)
    {
        /// <summary>Opens a round in which somebody asks for more time.</summary>
        public async Task AsksAsync(Partner asker, string visibility, bool deliver = true)
        {
            await harbour.OpensAsync();
            await asker.PressesAsync("Send", new { feeling = "Difficult", helps = "MoreTime", visibility });
            if (deliver)
                await harbour.Bot.DeliverAsync();
        }

        /// <summary>How many asks somebody may know of that are open there.</summary>
        public async Task<int> KnownOpenAsync(Partner reader)
        {
            var person = await harbour.Bot.InDatabaseAsync(db => db.People.AsNoTracking().SingleAsync(found => found.ObjectId == reader.ObjectId));
            var known = 0;
            await harbour.Bot.InScopeAsync<ReadAsks>(async read => known = (await read.OpenInAsync(person, harbour.Id, CancellationToken.None)).Count);

            return known;
        }

        /// <summary>The nudges that wait to be sent.</summary>
        public Task<List<Delivery>> NudgesAsync() => harbour.Bot.InDatabaseAsync(db =>
            db.Deliveries.Where(delivery => delivery.Occasion.StartsWith("ask-nudge/") && delivery.State == DeliveryState.Queued).ToListAsync());
    }
}
