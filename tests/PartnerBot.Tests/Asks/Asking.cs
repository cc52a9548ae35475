using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
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

        /// <summary>The nudges that wait to be sent.</summary>
        public Task<List<Delivery>> NudgesAsync() => harbour.Bot.InDatabaseAsync(db =>
            db.Deliveries.Where(delivery => delivery.Occasion.StartsWith("ask-nudge/") && delivery.State == DeliveryState.Queued).ToListAsync());
    }
}
