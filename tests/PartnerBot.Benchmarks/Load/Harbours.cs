using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Benchmarks.Load;

/// <summary>Partnerships of eight people each, for everybody who speaks.</summary>
internal static class Harbours
{
    private const int InPartnership = 8;

    /// <param name="db">Where; saved by the caller.</param>
    /// <param name="membership">The id of the membership of whoever has that conversation.</param>
    /// <param name="now">The present.</param>
    public static async Task<IReadOnlyList<(PartnershipId Id, List<PersonId> People)>> FoundAsync(PartnerBotDb db, Func<int, MembershipId> membership, DateTimeOffset now)
    {
        var known = await db.People.ToDictionaryAsync(person => person.ObjectId);
        var partnerships = new List<(PartnershipId Id, List<PersonId> People)>();
        for (var first = 0; first < Conversations.Count; first += InPartnership)
        {
            var draft = new PartnershipDraft(
                $"Harbour {first}", "Telling the harbour's stories", ["City", "Museum"], PartnershipDuration.Open, null, AgreementForm.Letter, "en", "Europe/Berlin");
            var partnership = new Partnership(new PartnershipId(Guid.CreateVersion7(now)), draft, now);
            db.Partnerships.Add(partnership);
            var people = new List<PersonId>();
            for (var number = first; number < first + InPartnership; number++)
            {
                var objectId = $"{Request.Person}{number:D6}";
                if (!known.TryGetValue(objectId, out var person))
                    db.People.Add(person = new Person(new PersonId(Guid.CreateVersion7(now)), $"{Request.Tenant}{number:D6}", objectId, now));
                var member = new Membership(membership(number), partnership.Id, person.Id, MemberRole.Partner, now);
                member.Join(now);
                db.Memberships.Add(member);
                var consent = new Consent(new ConsentId(Guid.CreateVersion7(now)), person.Id, partnership.Id.Value);
                consent.Decide(ConsentState.Given, "en", now);
                db.Consents.Add(consent);
                people.Add(person.Id);
            }

            partnerships.Add((partnership.Id, people));
        }

        return partnerships;
    }
}
