using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>That the person has accepted a set-up for their organisation; the others there are asked anew while it is not open yet.</summary>
internal sealed class PersonalAcceptances(PartnerBotDb db) : PersonalRows<SetUpAcceptance>(db)
{
    protected override IQueryable<SetUpAcceptance> Of(PersonId person) => Db.Set<SetUpAcceptance>().Where(acceptance => acceptance.PersonId == person);

    protected override IQueryable<SetUpAcceptance> ToldIn(PersonId person, Guid partnership) => Of(person).Where(acceptance =>
        Db.Set<Reflection>().Any(reflection => reflection.Id == acceptance.ReflectionId && reflection.PartnershipId == new PartnershipId(partnership)));
}

/// <summary>What the person would like to have had changed in a set-up; also while it is still on its way to the brokers.</summary>
internal sealed class PersonalSuggestions(PartnerBotDb db) : PersonalRows<SetUpSuggestion>(db)
{
    public override async Task<int> EraseAsync(PersonId person, Guid? partnership, CancellationToken cancellationToken)
    {
        foreach (var reflection in await (partnership is { } left ? ToldIn(person, left) : Of(person)).Select(suggestion => suggestion.ReflectionId).ToListAsync(cancellationToken))
        {
            var own = ReflectionOccasions.SuggestionsOf(reflection, person);
            await Db.Deliveries
                .Where(delivery => delivery.State == DeliveryState.Queued && delivery.Occasion.StartsWith(own))
                .ExecuteDeleteAsync(cancellationToken);
        }

        return await base.EraseAsync(person, partnership, cancellationToken);
    }

    protected override IQueryable<SetUpSuggestion> Of(PersonId person) => Db.Set<SetUpSuggestion>().Where(suggestion => suggestion.PersonId == person);

    protected override IQueryable<SetUpSuggestion> ToldIn(PersonId person, Guid partnership) => Of(person).Where(suggestion =>
        Db.Set<Reflection>().Any(reflection => reflection.Id == suggestion.ReflectionId && reflection.PartnershipId == new PartnershipId(partnership)));
}
