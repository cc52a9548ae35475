using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>What a broker does with a reflection under way: moves its due day, ends it early, or calls it off.</summary>
internal sealed partial class ChangeReflection(
    PartnerBotDb db, QueueCards queue, PlanReflection plan, ConcludeReflection conclude, TimeProvider time, ILogger<ChangeReflection> logger)
{
    public async Task MoveDueAsync(Reflection reflection, DueDate due, CancellationToken cancellationToken)
    {
        reflection.MoveDue(due);
        var invitations = ReflectionOccasions.InvitationsOf(reflection.Id);
        // An invitation that still waits for its turn has the time that everybody has.
        await db.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Queued && delivery.Occasion.StartsWith(invitations))
            .ExecuteUpdateAsync(delivery => delivery.SetProperty(invitation => invitation.ExpiresAt, due.EndsAt), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await plan.NextAsync(reflection, cancellationToken);
    }

    public async Task FinishAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        await conclude.ConcludeAsync(reflection, partnership, cancellationToken);
        await plan.NextAsync(reflection, cancellationToken);
    }

    /// <summary>Calls it off. Those who have told a story hear that it is still theirs; nobody else ever reads it.</summary>
    public async Task CancelAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        var wasOpen = reflection.Stage == ReflectionStage.Stories;
        reflection.Cancel(time.GetUtcNow());
        db.TakenDownStories.RemoveRange(await db.TakenDownStories.Where(taken => taken.ReflectionId == reflection.Id).ToListAsync(cancellationToken));
        await queue.TakeBackAsync(ReflectionOccasions.SetUpsOf(reflection.Id), cancellationToken);
        await queue.TakeBackAsync(ReflectionOccasions.InvitationsOf(reflection.Id), cancellationToken);
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
