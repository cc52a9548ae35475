using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Benchmarks.Load;

/// <summary>Everybody answers a check-in of a round of their own: eight people to a partnership, one press each.</summary>
internal sealed class AnswersCheckIn(string database) : Script
{
    private const int InPartnership = 8;

    private readonly DbContextOptions<PartnerBotDb> _database = Options(database);
    private readonly List<(PartnershipId Id, List<PersonId> People)> _partnerships = [];
    private int _round;

    public override int MostTurns => 2000;

    public override string Act => $$$"""
        "type":"invoke","name":"adaptiveCard/action","replyToId":"1700000000000","value":{"action":{"type":"Action.Execute","title":"Send",
        "verb":"{{{AnswerCheckInButton.Verb}}}","data":{"{{{AnswerCheckInButton.CheckIn}}}":"0190c0de-{{{_round:D4}}}-7000-8000-000000{{{Request.Conversation}}}",
        "feeling":"Mixed","burdens":"Workload,Timing","helps":"MoreTime","note":"The boat is late again.","visibility":"Total"}},"trigger":"manual"}
        """;

    public override async Task PrepareAsync()
    {
        await using var db = new PartnerBotDb(_database);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var now = TimeProvider.System.GetUtcNow();
        if (_partnerships.Count == 0)
            await FoundAsync(db, now);

        _round++;
        var conversation = 0;
        foreach (var (id, people) in _partnerships)
        {
            var cycle = new Cycle(new CycleId(Guid.CreateVersion7(now)), id, _round, now, now, TimeSpan.FromDays(5));
            db.Cycles.Add(cycle);
            foreach (var person in people)
            {
                var checkIn = new CheckInId(Guid.Parse($"0190c0de-{_round:D4}-7000-8000-000000{conversation++:D6}"));
                db.CheckIns.Add(new CheckIn(checkIn, cycle.Id, person, Visibility.Total, now));
            }
        }

        await db.SaveChangesAsync();
    }

    private static DbContextOptions<PartnerBotDb> Options(string database)
    {
        var storage = new StorageOptions { ConnectionString = $"Data Source={database}" };

        return (DbContextOptions<PartnerBotDb>)new DbContextOptionsBuilder<PartnerBotDb>()
            .UseStorage(storage, StorageRegistration.OpenDataSource(storage))
            .UseApplicationServiceProvider(new ServiceCollection().AddLogging().AddSingleton(Microsoft.Extensions.Options.Options.Create(storage)).AddWordSafe().BuildServiceProvider())
            .Options;
    }

    private async Task FoundAsync(PartnerBotDb db, DateTimeOffset now)
    {
        var known = await db.People.ToDictionaryAsync(person => person.ObjectId);
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
                var membership = new Membership(new MembershipId(Guid.CreateVersion7(now)), partnership.Id, person.Id, MemberRole.Partner, now);
                membership.Join(now);
                db.Memberships.Add(membership);
                var consent = new Consent(new ConsentId(Guid.CreateVersion7(now)), person.Id, partnership.Id.Value);
                consent.Decide(ConsentState.Given, "en", now);
                db.Consents.Add(consent);
                people.Add(person.Id);
            }

            _partnerships.Add((partnership.Id, people));
        }
    }
}
