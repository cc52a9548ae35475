using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Testing;

/// <summary>Whoever has joined has agreed before: a test that puts members straight into the database says so, too.</summary>
internal static class Agreement
{
    public static void HasAgreed(this PartnerBotDb db, PersonId person, Guid partnership, DateTimeOffset now)
    {
        var consent = new Consent(new ConsentId(Guid.CreateVersion7(now)), person, partnership);
        consent.Decide(ConsentState.Given, "en", now);
        db.Consents.Add(consent);
    }
}
