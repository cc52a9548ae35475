using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Does what is due in a reflection, and plans when to look again. Doing it again changes nothing.</summary>
internal sealed class AdvanceReflection(
    PartnerBotDb db,
    FindReflection find,
    OpenReflection open,
    EndStories endStories,
    AskPanel askPanel,
    EndRound endRound,
    NudgeBrokers nudge,
    PlanReflection plan,
    TimeProvider time)
{
    public async Task AdvanceAsync(ReflectionId id, CancellationToken cancellationToken)
    {
        if (await find.ByIdAsync(id, cancellationToken) is not { } reflection)
            return;

        var partnership = await db.Partnerships.Include(found => found.Organisations)
            .SingleAsync(found => found.Id == reflection.PartnershipId, cancellationToken);
        if (partnership.EndedAt is null)
            await open.CatchUpAsync(reflection, partnership, cancellationToken);
        // When the partnership has ended nobody is asked anything any more, but what was told is still brought to its end.
        if (ReflectionAgenda.Due(reflection, time.GetUtcNow()) is { } step && (partnership.EndedAt is null || step is ReflectionStep.EndStories or ReflectionStep.EndRound))
            await DoAsync(step, reflection, partnership, cancellationToken);

        await db.SaveChangesAsync(cancellationToken);
        await plan.NextAsync(reflection, cancellationToken);
    }

    private Task DoAsync(ReflectionStep step, Reflection reflection, Partnership partnership, CancellationToken cancellationToken) => step switch
    {
        ReflectionStep.RemindOrganisations => nudge.RemindAsync(reflection, partnership, cancellationToken),
        ReflectionStep.TellOfSilence => nudge.TellOfSilenceAsync(reflection, partnership, cancellationToken),
        ReflectionStep.TellOfDueDay => nudge.TellOfDueDayAsync(reflection, partnership, cancellationToken),
        ReflectionStep.EndStories => endStories.EndAsync(reflection, partnership, cancellationToken),
        ReflectionStep.RemindPanel => askPanel.RemindAsync(reflection, partnership, cancellationToken),
        ReflectionStep.TellOfSilentPanel => nudge.TellOfSilentPanelAsync(reflection, partnership, cancellationToken),
        ReflectionStep.EndRound => endRound.EndAsync(reflection, partnership, cancellationToken),
    };
}
