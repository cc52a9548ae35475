using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary>Stores what was read back and confirmed, and lets the person join. The same run again changes nothing.</summary>
internal sealed class ConfirmOnboarding(PartnerBotDb db, FindScene scenes, ConsentRecords consents, ShareSideBySide share, TimeProvider time)
{
    /// <returns>Whether the person is in now: not without consent, and not when the membership has ended meanwhile.</returns>
    public async Task<bool> RunAsync(Person person, string run, OnboardingState state, CancellationToken cancellationToken)
    {
        var id = new MembershipId(state.Membership);
        var answers = await db.OnboardingAnswers.SingleOrDefaultAsync(found => found.MembershipId == id, cancellationToken);
        if (answers?.Run == run)
        {
            // The host may have died between the two saves.
            await share.RunAsync(new PartnershipId(state.Partnership), cancellationToken);

            return true;
        }

        if (await scenes.OwnAsync(person, id, cancellationToken) is not { } membership
            || !await consents.IsGivenAsync(person, state.Partnership, cancellationToken))
        {
            return false;
        }

        var now = time.GetUtcNow();
        if (answers is null)
        {
            answers = new OnboardingAnswers(id);
            db.OnboardingAnswers.Add(answers);
        }

        state = state.Following(KnownOfPerson.Of(person, person.Today(now)));
        answers.Confirm(run, state, now);
        person.IsCalled(state.CallMe);
        if (state.Zone is { } zone)
            person.LivesIn(zone);
        person.Works(state.Week);
        person.GoesAway(Absence.Tidy(state.Absences, person.Today(now)));
        membership.SpeaksFor(state.Organisation is { } organisation ? new OrganisationId(organisation) : null);
        membership.Join(now);
        await db.SaveChangesAsync(cancellationToken);
        await share.RunAsync(membership.PartnershipId, cancellationToken);

        return true;
    }
}
