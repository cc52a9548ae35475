using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary>Finds where an onboarding plays. A membership that has ended, or somebody else's, is not found.</summary>
internal sealed class FindScene(PartnerBotDb db, TimeProvider time)
{
    public async Task<OnboardingScene?> OfAsync(Person person, MembershipId membership, CancellationToken cancellationToken)
    {
        var found = await OwnAsync(person, membership, cancellationToken);
        if (found is null)
            return null;

        var partnership = await db.Partnerships.AsNoTracking()
            .Include(partnership => partnership.Organisations)
            .SingleOrDefaultAsync(partnership => partnership.Id == found.PartnershipId && partnership.EndedAt == null, cancellationToken);
        if (partnership is null)
            return null;

        var host = await (
            from member in db.Memberships
            join broker in db.People on member.PersonId equals broker.Id
            where member.PartnershipId == partnership.Id && member.Role == MemberRole.Broker && member.LeftAt == null
            orderby member.InvitedAt
            select broker.CallMe ?? broker.TeamsName).FirstOrDefaultAsync(cancellationToken);

        return new OnboardingScene(partnership, found.Role, host, person.Today(time.GetUtcNow()));
    }

    /// <summary>The membership behind the id on a button, which is only a claim.</summary>
    public Task<Membership?> OwnAsync(Person person, MembershipId membership, CancellationToken cancellationToken) =>
        db.Memberships.SingleOrDefaultAsync(
            member => member.Id == membership && member.PersonId == person.Id && member.LeftAt == null, cancellationToken);
}
