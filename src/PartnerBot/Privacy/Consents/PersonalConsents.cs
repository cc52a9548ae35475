using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Privacy;

internal sealed class PersonalConsents(PartnerBotDb db) : PersonalRows<Consent>(db)
{
    protected override IQueryable<Consent> Of(PersonId person) => Db.Consents.Where(consent => consent.PersonId == person);

    /// <summary>That it was withdrawn, and when, is what has to be shown to whoever asks.</summary>
    protected override IQueryable<Consent>? ToldIn(PersonId person, Guid partnership) => null;
}

internal sealed class LinksOfPerson(PartnerBotDb db) : PersonalRows<PersonalLink>(db)
{
    protected override IQueryable<PersonalLink> Of(PersonId person) => Db.PersonalLinks.Where(link => link.PersonId == person);

    /// <summary>A file is made when it is fetched, from what the person may see then; the link itself ends within a day.</summary>
    protected override IQueryable<PersonalLink>? ToldIn(PersonId person, Guid partnership) => null;
}
