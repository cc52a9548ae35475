using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary>What the person said of themselves. What waits to be sent with their words in it goes, too: the others still find theirs under «partnership».</summary>
internal sealed class PersonalAnswers(PartnerBotDb db) : PersonalRows<OnboardingAnswers>(db)
{
    public override async Task<int> EraseAsync(PersonId person, Guid? partnership, CancellationToken cancellationToken)
    {
        // Only where they said something: the nights after a leaving come here again, when what waits is the others' alone.
        var said = partnership is { } left ? ToldIn(person, left) : Of(person);
        var there = await Db.Memberships.Where(member => said.Any(answers => answers.MembershipId == member.Id)).Select(member => member.PartnershipId).ToListAsync(cancellationToken);
        foreach (var waiting in there.Select(ShareSideBySide.OccasionOf))
        {
            await Db.Deliveries
                .Where(delivery => delivery.State == DeliveryState.Queued && delivery.Occasion.StartsWith(waiting))
                .ExecuteDeleteAsync(cancellationToken);
        }

        return await base.EraseAsync(person, partnership, cancellationToken);
    }

    protected override IQueryable<OnboardingAnswers> Of(PersonId person) =>
        Db.OnboardingAnswers.Where(answers => Db.Set<Membership>().Any(member => member.Id == answers.MembershipId && member.PersonId == person));

    protected override IQueryable<OnboardingAnswers> ToldIn(PersonId person, Guid partnership) => Db.OnboardingAnswers.Where(answers => Db.Set<Membership>().Any(
        member => member.Id == answers.MembershipId && member.PersonId == person && member.PartnershipId == new PartnershipId(partnership)));
}
