using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>What the person has added to what stays.</summary>
internal sealed class PersonalLegacy(PartnerBotDb db) : PersonalRows<LegacyEntry>(db)
{
    protected override IQueryable<LegacyEntry> Of(PersonId person) => Db.Set<LegacyEntry>().Where(entry => entry.PersonId == person);

    protected override IQueryable<LegacyEntry> ToldIn(PersonId person, Guid partnership) => Of(person).Where(entry =>
        Db.Set<Closing>().Any(closing => closing.ReflectionId == entry.ReflectionId && closing.PartnershipId == new PartnershipId(partnership)));
}
