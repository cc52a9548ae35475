using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Benchmarks.Load;

/// <summary>Everybody answers a check-in of a round of their own: eight people to a partnership, one press each.</summary>
internal sealed class AnswersCheckIn(StorageOptions storage) : Script
{
    private readonly DbContextOptions<PartnerBotDb> _database = storage.Open(StorageRegistration.OpenDataSource(storage));
    private IReadOnlyList<(PartnershipId Id, List<PersonId> People)>? _partnerships;
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
        _partnerships ??= await Harbours.FoundAsync(db, _ => new MembershipId(Guid.CreateVersion7(now)), now);

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
}
