using PartnerBot.BotFramework.Cards;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Reflections;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Closings;

/// <summary>Goes on where the stories of a final reflection end: everybody is asked what comes next, how the values were lived, and what stays.</summary>
internal sealed class BeginClosing(PartnerBotDb db, FindClosing find, QueueCards queue, PlanClosing plan, TimeProvider time) : IFollowStories
{
    public async Task BeginAsync(Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        if (reflection.Kind != ReflectionKind.Final || partnership.HasEnded || await find.ByIdAsync(reflection.Id, cancellationToken) is not null)
            return;

        var now = time.GetUtcNow();
        var closing = new Closing(reflection.Id, partnership.Id, DueDate.In(DueDate.DefaultDays, partnership.ScheduleZone(), now), now);
        db.Closings.Add(closing);
        var joined = await db.JoinedAsync(partnership.Id, cancellationToken);
        foreach (var (person, membership) in joined)
        {
            var view = ClosingView.Of(closing, partnership, joined, membership);
            queue.To(
                person,
                ClosingOccasions.Ask(reflection.Id, person.Id),
                DeliveryKind.Ask,
                words => ClosingCard.Ask(words, view, isReminder: false),
                expiresAt: closing.WaitsUntil);
        }
    }

    public async Task BegunAsync(Reflection reflection, CancellationToken cancellationToken)
    {
        if (await find.ByIdAsync(reflection.Id, cancellationToken) is { } closing)
            await plan.NextAsync(closing, cancellationToken);
    }

    public async Task<ReflectionId?> UnderWayAsync(PartnershipId partnership, CancellationToken cancellationToken) =>
        (await FindUnderWayAsync(partnership, cancellationToken))?.ReflectionId;

    public async Task<AdaptiveCard?> ShowAsync(Words words, Partnership partnership, CancellationToken cancellationToken) =>
        await FindUnderWayAsync(partnership.Id, cancellationToken) is { } closing
            ? ClosingDeskCard.Of(words, closing, partnership, WhoDecides.Of(partnership, await db.JoinedAsync(partnership.Id, cancellationToken), closing.Decisions))
            : null;

    private async Task<Closing?> FindUnderWayAsync(PartnershipId partnership, CancellationToken cancellationToken) =>
        await find.LatestAsync(partnership, cancellationToken) is { HasEnded: false } closing ? closing : null;
}
