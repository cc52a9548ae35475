using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary>Somebody who is in, with the words they have confirmed. What others are shown of an onboarding comes from here and from nowhere else.</summary>
internal sealed record ConfirmedPartner(Person Person, Membership Membership, OnboardingAnswers Answers);

internal static class ConfirmedPartners
{
    /// <summary>Who has joined and not left, in the order of their invitations.</summary>
    public static async Task<IReadOnlyList<ConfirmedPartner>> ConfirmedAsync(this PartnerBotDb db, PartnershipId partnership, CancellationToken cancellationToken)
    {
        var rows = await (
            from membership in db.Memberships.AsNoTracking()
            join person in db.People.AsNoTracking() on membership.PersonId equals person.Id
            join answers in db.OnboardingAnswers.AsNoTracking() on membership.Id equals answers.MembershipId
            where membership.PartnershipId == partnership && membership.JoinedAt != null && membership.LeftAt == null
            select new { person, membership, answers }).ToListAsync(cancellationToken);

        return [.. rows.OrderBy(row => row.membership.InvitedAt).Select(row => new ConfirmedPartner(row.person, row.membership, row.answers))];
    }
}
