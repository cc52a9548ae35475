using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Reflections;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>Does what is due in a closing, and plans when to look again. Doing it again changes nothing.</summary>
internal sealed class AdvanceClosing(
    PartnerBotDb db, FindClosing find, ShowDecisions show, FreezeValues freeze, QueueCards queue, PlanClosing plan, TimeProvider time)
{
    public async Task AdvanceAsync(ReflectionId id, CancellationToken cancellationToken)
    {
        if (await find.ByIdAsync(id, cancellationToken) is not { } closing)
            return;

        var partnership = await db.Partnerships.Include(found => found.Organisations).SingleAsync(found => found.Id == closing.PartnershipId, cancellationToken);
        // The last who was waited for may have left instead of answering.
        if (!closing.AreShown)
            await show.WhenAllHaveAnsweredAsync(closing, partnership, cancellationToken);
        // When the partnership has ended nobody is asked anything any more, but what was said is still shown.
        if (ClosingAgenda.Due(closing, time.GetUtcNow()) is { } step && (!partnership.HasEnded || step == ClosingStep.Settle))
            await DoAsync(step, closing, partnership, cancellationToken);

        await db.SaveChangesAsync(cancellationToken);
        await plan.NextAsync(closing, cancellationToken);
    }

    private Task DoAsync(ClosingStep step, Closing closing, Partnership partnership, CancellationToken cancellationToken) => step switch
    {
        ClosingStep.RemindSilent => RemindAsync(closing, partnership, cancellationToken),
        ClosingStep.TellOfSilence => TellOfSilenceAsync(closing, partnership, cancellationToken),
        ClosingStep.Settle => SettleAsync(closing, partnership, cancellationToken),
    };

    private async Task SettleAsync(Closing closing, Partnership partnership, CancellationToken cancellationToken)
    {
        await freeze.FreezeAsync(closing, cancellationToken);
        await show.ShowAsync(closing, partnership, cancellationToken);
    }

    /// <summary>Reminds, once, those who got the question and whose organisation has not answered.</summary>
    private async Task RemindAsync(Closing closing, Partnership partnership, CancellationToken cancellationToken)
    {
        var joined = await db.JoinedAsync(partnership.Id, cancellationToken);
        foreach (var (person, membership) in joined)
        {
            var view = ClosingView.Of(closing, partnership, joined, membership);
            var (asked, again) = (ClosingOccasions.Ask(closing.ReflectionId, person.Id), ClosingOccasions.Reminder(closing.ReflectionId, person.Id));
            if (view is { CanDecide: true, Own: null }
                && await db.Deliveries.AnyAsync(delivery => delivery.Occasion == asked && delivery.State == DeliveryState.Sent, cancellationToken)
                && !await db.Deliveries.AnyAsync(delivery => delivery.Occasion == again, cancellationToken))
            {
                queue.To(person, again, DeliveryKind.Ask, words => ClosingCard.Ask(words, view, isReminder: true), expiresAt: closing.WaitsUntil);
            }
        }
    }

    private async Task TellOfSilenceAsync(Closing closing, Partnership partnership, CancellationToken cancellationToken)
    {
        var voices = WhoDecides.Of(partnership, await db.JoinedAsync(partnership.Id, cancellationToken), closing.Decisions);
        await queue.ToBrokersAsync(
            partnership.Id,
            ClosingOccasions.ToBrokers(closing, $"silence/{SetUpForm.Iso(closing.DueOn)}"),
            words => ClosingDeskCard.Silence(words, closing, partnership, voices),
            cancellationToken);
    }
}
