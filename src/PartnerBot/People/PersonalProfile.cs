using PartnerBot.Storage;

namespace PartnerBot.People;

/// <summary>Who the person is. Erased last: everything else points here.</summary>
internal sealed class PersonalProfile(PartnerBotDb db) : PersonalRows<Person>(db)
{
    protected override IQueryable<Person> Of(PersonId person) => Db.People.Where(row => row.Id == person);

    /// <summary>Name, language and hours are the person's own, not a partnership's.</summary>
    protected override IQueryable<Person>? ToldIn(PersonId person, Guid partnership) => null;
}
