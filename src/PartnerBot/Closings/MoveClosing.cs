using PartnerBot.Partnerships;
using PartnerBot.Reflections;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>What a broker does with a closing under way: gives it another day, or shows what there is.</summary>
internal sealed class MoveClosing(PartnerBotDb db, ShowDecisions show, QueueCards queue, PlanClosing plan)
{
    public async Task MoveDueAsync(Closing closing, DueDate due, CancellationToken cancellationToken)
    {
        closing.MoveDue(due);
        await queue.ExtendAsync(ClosingOccasions.AsksOf(closing.ReflectionId), closing.WaitsUntil, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await plan.NextAsync(closing, cancellationToken);
    }

    public async Task ShowNowAsync(Closing closing, Partnership partnership, CancellationToken cancellationToken)
    {
        await show.ShowAsync(closing, partnership, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await plan.NextAsync(closing, cancellationToken);
    }
}
