using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.SelfChecks;

/// <summary>Offers a self-check to everybody whose quarter it is, brokers included. It is a question of the bot: it waits for hours, pause and the weekly bound.</summary>
internal sealed partial class OfferSelfChecks(PartnerBotDb db, Wordings wordings, TimeProvider time, ILogger<OfferSelfChecks> logger)
{
    /// <summary>How the occasions of all offers begin.</summary>
    public const string Occasions = "self-check/";

    // Who pauses longer has the next quarter.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(28);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var quarter = WhoIsOffered.QuarterOf(now.DayIn(TimeZoneInfo.Utc));
        var joined = await (
            from member in db.Memberships
            join partnership in db.Partnerships on member.PartnershipId equals partnership.Id
            where member.JoinedAt != null && member.LeftAt == null && partnership.EndedAt == null
            select new { member.PersonId, JoinedAt = member.JoinedAt!.Value }).ToListAsync(cancellationToken);
        var wishes = await db.SelfCheckWishes.ToDictionaryAsync(wish => wish.PersonId, cancellationToken);
        var kept = (await db.SelfChecks.Select(check => new { check.PersonId, check.KeptAt }).ToListAsync(cancellationToken)).ToLookup(check => check.PersonId, check => check.KeptAt);

        var offered = 0;
        foreach (var practitioner in joined.GroupBy(member => member.PersonId))
        {
            var wish = wishes.GetValueOrDefault(practitioner.Key);
            var seen = new PractitionerSeen(
                practitioner.Min(member => member.JoinedAt).DayIn(TimeZoneInfo.Utc),
                wish?.IsWanted ?? true,
                wish?.OfferedIn,
                kept[practitioner.Key].Select(at => (DateOnly?)at.DayIn(TimeZoneInfo.Utc)).Max());
            if (!WhoIsOffered.Is(seen, quarter))
                continue;

            await OfferAsync(practitioner.Key, wish, quarter, now, cancellationToken);
            offered++;
        }

        Log.Offered(logger, offered);
    }

    private async Task OfferAsync(PersonId id, SelfCheckWish? wish, DateOnly quarter, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleAsync(person => person.Id == id, cancellationToken);
        if (wish is null)
            db.SelfCheckWishes.Add(wish = new SelfCheckWish(id));
        wish.WasOffered(quarter);
        var card = SelfCheckCards.Offer(wordings.For(person.Language));
        db.Deliveries.Add(Delivery.To(
            person,
            string.Create(CultureInfo.InvariantCulture, $"{Occasions}{id.Value}/{quarter:O}"),
            CardMessage.Of(card, card.FallbackText!),
            now,
            expiresAt: now + Fresh,
            kind: DeliveryKind.Ask));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1600, LogLevel.Information, "Self-checks were offered to {Offered} people")]
        public static partial void Offered(ILogger logger, int offered);
    }
}
