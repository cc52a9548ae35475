using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>
/// What the person said for their organisation. That it was decided is the organisation's and stays; who said it, and their words for it, do not. Who
/// belongs to no organisation spoke for themselves, and nothing of it stays.
/// </summary>
internal sealed class PersonalDecisions(PartnerBotDb db) : PersonalRows<OrganisationDecision>(db)
{
    public override async Task<int> EraseAsync(PersonId person, Guid? partnership, CancellationToken cancellationToken)
    {
        var own = partnership is { } left ? ToldIn(person, left) : Of(person);
        var gone = await own.Where(decision => decision.OrganisationId == null).ExecuteDeleteAsync(cancellationToken);

        return gone + await own.ExecuteUpdateAsync(
            decisions => decisions.SetProperty(decision => decision.PersonId, (PersonId?)null).SetProperty(decision => decision.Why, (string?)null), cancellationToken);
    }

    protected override IQueryable<OrganisationDecision> Of(PersonId person) => Db.OrganisationDecisions.Where(decision => decision.PersonId == person);

    protected override IQueryable<OrganisationDecision> ToldIn(PersonId person, Guid partnership) => Of(person).Where(decision =>
        Db.Set<Closing>().Any(closing => closing.ReflectionId == decision.ReflectionId && closing.PartnershipId == new PartnershipId(partnership)));
}
