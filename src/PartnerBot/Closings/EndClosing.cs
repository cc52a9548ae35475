using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Closings;

/// <summary>Closes the last round of a final reflection, and says good-bye to everybody at the same moment.</summary>
internal sealed partial class EndClosing(
    PartnerBotDb db, FindClosing find, FreezeValues freeze, ReadGoodBye read, QueueCards queue, PlanClosing plan, TimeProvider time, ILogger<EndClosing> logger)
{
    /// <returns>The good-bye as it is; ending it again changes nothing.</returns>
    public async Task<GoodBye> EndAsync(Person by, Words words, ClosingView view, CancellationToken cancellationToken)
    {
        var closing = view.Closing;
        try
        {
            await TryAsync(by, closing, view.Partnership, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another broker closed it at the same moment, or an organisation has just answered: the second look finds it.
            db.ChangeTracker.Clear();
            closing = (await find.ByIdAsync(closing.ReflectionId, cancellationToken))!;
            await TryAsync(by, closing, view.Partnership, cancellationToken);
        }

        await plan.NextAsync(closing, cancellationToken);

        return await read.ForAsync(words, by, closing, view.Partnership, await VoicesAsync(closing, view.Partnership, cancellationToken), cancellationToken);
    }

    private async Task TryAsync(Person by, Closing closing, Partnership partnership, CancellationToken cancellationToken)
    {
        if (closing.HasEnded)
            return;

        await freeze.FreezeAsync(closing, cancellationToken);
        closing.End(time.GetUtcNow());
        await queue.TakeBackAsync(ClosingOccasions.AsksOf(closing.ReflectionId), cancellationToken);
        var kept = (await read.OfAsync(closing, partnership, await VoicesAsync(closing, partnership, cancellationToken), cancellationToken)).WithoutPeoplesWords();
        foreach (var (person, _) in (await db.JoinedAsync(partnership.Id, cancellationToken)).Where(member => member.Person.Id != by.Id))
        {
            queue.To(person, ClosingOccasions.EndedFor(closing.ReflectionId, person.Id), DeliveryKind.News, words => GoodByeCards.GoodBye(words, kept));
        }

        await db.SaveChangesAsync(cancellationToken);
        Log.Ended(logger, closing.ReflectionId.Value);
    }

    private async Task<IReadOnlyList<DecidingVoice>> VoicesAsync(Closing closing, Partnership partnership, CancellationToken cancellationToken) =>
        WhoDecides.Of(partnership, await db.JoinedAsync(partnership.Id, cancellationToken), closing.Decisions);

    private static partial class Log
    {
        [LoggerMessage(1251, LogLevel.Information, "Closing {Closing} was closed")]
        public static partial void Ended(ILogger logger, Guid closing);
    }
}
