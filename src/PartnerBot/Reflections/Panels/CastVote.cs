using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Keeps what a panelist has chosen in one domain. The last choice of the last panelist ends the round.</summary>
internal sealed class CastVote(PartnerBotDb db, ReadPanel read, EndRound end, PlanReflection plan, TimeProvider time)
{
    /// <returns>Whether it was kept: not a story that the person could not choose, their own above all.</returns>
    public async Task<bool> CastAsync(
        Person person, Reflection reflection, Partnership partnership, string domain, StoryId story, string reason, CancellationToken cancellationToken)
    {
        if (reflection.Seats.FirstOrDefault(seat => seat.PersonId == person.Id) is not { } seat || reflection.Round == 0)
            return false;

        var desk = (await read.OfAsync(reflection, cancellationToken)).DeskOf(seat, person.Id, partnership.Name);
        if (desk.Domains.FirstOrDefault(one => one.Domain == domain)?.Stories.Any(one => one.Id == story) is not true)
            return false;

        var now = time.GetUtcNow();
        var before = await db.PanelVotes.SingleOrDefaultAsync(
            vote => vote.ReflectionId == reflection.Id && vote.PersonId == person.Id && vote.Domain == domain && vote.Round == reflection.Round, cancellationToken);
        if (before is null)
            db.PanelVotes.Add(new PanelVote(reflection.Id, person.Id, domain, reflection.Round, story, reason, now));
        else
            before.Is(story, reason, now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (before is null && e.IsConflict)
        {
            // The same press arrived twice, and the other one was a moment faster.
            db.ChangeTracker.Clear();

            return true;
        }

        if ((await read.OfAsync(reflection, cancellationToken)).IsComplete)
        {
            try
            {
                await end.EndAsync(reflection, partnership, cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Two were the last at the same moment: the other one has ended the round.
                db.ChangeTracker.Clear();

                return true;
            }

            await plan.NextAsync(reflection, cancellationToken);
        }

        return true;
    }
}
