using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>Ends a partnership. Everybody who is in hears it at the same moment; what comes by itself stops.</summary>
internal sealed class EndPartnership(
    PartnerBotDb db, IEnumerable<IPartnershipEnded> listeners, Wordings wordings, IOptions<RetentionOptions> retention, TimeProvider time)
{
    /// <summary>Ends it; ending it again changes nothing, but tells once more who stops what, because the host may have died over it.</summary>
    /// <returns>The partnership as it is now.</returns>
    public async Task<Partnership> RunAsync(Partnership partnership, Person by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            // Of two brokers who end it at the same moment one does.
            var ended = await db.Partnerships
                .Where(found => found.Id == partnership.Id && found.EndedAt == null)
                .ExecuteUpdateAsync(found => found.SetProperty(row => row.EndedAt, now), cancellationToken);
            await db.Entry(partnership).ReloadAsync(cancellationToken);
            if (ended > 0)
                await SayGoodByeAsync(partnership, by, now, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        foreach (var listener in listeners)
        {
            await listener.EndedAsync(partnership, cancellationToken);
        }

        return partnership;
    }

    /// <summary>How the deliveries of an ending begin; the reader follows.</summary>
    public static string OccasionOf(Partnership partnership) =>
        string.Create(CultureInfo.InvariantCulture, $"ended/{partnership.Id.Value:N}/{partnership.EndedAt!.Value.UtcTicks}/");

    private async Task SayGoodByeAsync(Partnership partnership, Person by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lens = LensButton.OccasionOf(partnership.Id);
        await db.ExpireWaitingAsync(delivery => delivery.Occasion.StartsWith(lens), now, cancellationToken);
        foreach (var (reader, membership) in await db.InOrLookingAfterAsync(partnership.Id, cancellationToken))
        {
            if (reader.Id == by.Id)
                continue;

            var words = wordings.For(reader.Language);
            db.Deliveries.Add(Delivery.To(
                reader,
                $"{OccasionOf(partnership)}{reader.Id.Value:N}",
                CardMessage.Of(
                    EndCards.GoodBye(
                        words,
                        partnership,
                        by.DisplayName,
                        membership.Role == MemberRole.Broker,
                        words.DayAndTime(now + Partnership.MayReopenFor, partnership.ZoneFor(reader)),
                        retention.Value.AfterEnd),
                    words.Plain("partnerships.end.goodBye", ("partnership", partnership.Name))),
                now));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
