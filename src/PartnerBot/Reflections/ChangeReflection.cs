using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>What a broker does with a reflection under way: moves its due day, ends it early, or calls it off.</summary>
internal sealed partial class ChangeReflection(
    PartnerBotDb db, QueueCards queue, PlanReflection plan, EndStories endStories, EndRound endRound, TimeProvider time, ILogger<ChangeReflection> logger)
{
    public async Task MoveDueAsync(Reflection reflection, DueDate due, CancellationToken cancellationToken)
    {
        if (reflection.Round > 0)
            reflection.MoveRoundDue(due);
        else
            reflection.MoveDue(due);
        await queue.ExtendAsync(
            reflection.Round > 0 ? ReflectionOccasions.PanelOf(reflection.Id) : ReflectionOccasions.InvitationsOf(reflection.Id), due.EndsAt, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await plan.NextAsync(reflection, cancellationToken);
    }

    public async Task FinishAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        if (reflection.Round == 0)
            await endStories.EndAsync(reflection, partnership, cancellationToken);
        else
            await endRound.EndAsync(reflection, partnership, cancellationToken, byBroker: true);
        await plan.NextAsync(reflection, cancellationToken);
    }

    /// <summary>Calls it off. Those who have told a story hear that it is still theirs; nobody else ever reads it.</summary>
    public async Task CancelAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        var wasOpen = reflection.Stage != ReflectionStage.Proposed;
        reflection.Cancel(time.GetUtcNow());
        db.TakenDownStories.RemoveRange(await db.TakenDownStories.Where(taken => taken.ReflectionId == reflection.Id).ToListAsync(cancellationToken));
        await queue.TakeBackAsync(ReflectionOccasions.SetUpsOf(reflection.Id), cancellationToken);
        await queue.TakeBackAsync(ReflectionOccasions.InvitationsOf(reflection.Id), cancellationToken);
        await queue.TakeBackAsync(ReflectionOccasions.PanelOf(reflection.Id), cancellationToken);
        if (wasOpen)
        {
            foreach (var (person, _) in await db.JoinedAsync(partnership.Id, cancellationToken))
            {
                queue.To(
                    person, ReflectionOccasions.Concluded(reflection.Id, person.Id), DeliveryKind.News, words => ReflectionNewsCards.Cancelled(words, partnership));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await plan.NextAsync(reflection, cancellationToken);
        Log.Cancelled(logger, reflection.Id.Value);
    }

    private static partial class Log
    {
        [LoggerMessage(1204, LogLevel.Information, "Reflection {Reflection} was cancelled")]
        public static partial void Cancelled(ILogger logger, Guid reflection);
    }
}
