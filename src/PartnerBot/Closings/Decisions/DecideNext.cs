using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>Takes what somebody says for their organisation. The last organisation's word shows all of them.</summary>
internal sealed class DecideNext(PartnerBotDb db, FindClosing find, ShowDecisions show, PlanClosing plan, TimeProvider time)
{
    /// <returns>The closing as it is then; <see langword="null"/> when the person cannot answer there.</returns>
    public async Task<ClosingView?> DecideAsync(Person person, ReflectionId id, PartnershipId partnership, NextStep next, string? why, CancellationToken cancellationToken)
    {
        try
        {
            return await TryAsync(person, id, partnership, next, why, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another organisation answered at the same moment: the second look finds it, and shows all when it was the last but one.
            db.ChangeTracker.Clear();

            return await TryAsync(person, id, partnership, next, why, cancellationToken);
        }
    }

    private async Task<ClosingView?> TryAsync(Person person, ReflectionId id, PartnershipId of, NextStep next, string? why, CancellationToken cancellationToken)
    {
        var partnership = await db.Partnerships.Include(found => found.Organisations).SingleOrDefaultAsync(found => found.Id == of && found.EndedAt == null, cancellationToken);
        if (partnership is null
            || await find.ByIdAsync(id, cancellationToken) is not { } closing
            || closing.PartnershipId != of
            || await find.ViewAsync(person, closing, partnership, cancellationToken) is not { MaySpeak: true } view)
        {
            return null;
        }

        if (!closing.Decide(view.Organisation, person.Id, next, why, time.GetUtcNow()))
            return view;

        await show.WhenAllHaveAnsweredAsync(closing, partnership, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await plan.NextAsync(closing, cancellationToken);

        return await find.ViewAsync(person, closing, partnership, cancellationToken);
    }
}
