using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Reflections;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>Shows to everybody at the same moment what each organisation wants next. It is the caller's to save.</summary>
internal sealed partial class ShowDecisions(PartnerBotDb db, QueueCards queue, TimeProvider time, ILogger<ShowDecisions> logger)
{
    public async Task WhenAllHaveAnsweredAsync(Closing closing, Partnership partnership, CancellationToken cancellationToken)
    {
        if (WhoDecides.Of(partnership, await db.JoinedAsync(partnership.Id, cancellationToken), closing.Decisions).HaveAllAnswered())
            await ShowAsync(closing, partnership, cancellationToken);
    }

    public async Task ShowAsync(Closing closing, Partnership partnership, CancellationToken cancellationToken)
    {
        if (closing.AreShown)
            return;

        closing.Show(time.GetUtcNow());
        var joined = await db.JoinedAsync(partnership.Id, cancellationToken);
        var voices = WhoDecides.Of(partnership, joined, closing.Decisions);
        foreach (var (person, _) in joined)
        {
            // The reasons are people's own words, and who leaves takes theirs along: they are written in when the card leaves.
            queue.To(
                person,
                ClosingOccasions.DecidedFor(closing.ReflectionId, person.Id),
                DeliveryKind.News,
                words => DecisionCards.SideBySide(words, closing, partnership, [.. voices.Select(DecisionLine.WithoutReason)]));
        }

        Log.Shown(logger, closing.ReflectionId.Value, closing.Decisions.Count, voices.Count);
    }

    private static partial class Log
    {
        [LoggerMessage(1250, LogLevel.Information, "The decisions of closing {Closing} were shown: {Decisions} of {Voices}")]
        public static partial void Shown(ILogger logger, Guid closing, int decisions, int voices);
    }
}
