using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Finds a check-in for the one whose it is, and holds its round open while it changes.</summary>
internal sealed class OwnCheckIns(PartnerBotDb db)
{
    /// <summary>Holds the round's row until the answer is saved, so that it is not counted meanwhile, and two presses come one after the other.</summary>
    public async Task<bool> HoldOpenAsync(CheckInId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var checkIns = db.CheckIns;

        return await db.Cycles
            // Not as «any check-in of this round»: that makes the database look through every round there ever was.
            .Where(cycle => checkIns.Where(checkIn => checkIn.Id == id).Select(checkIn => checkIn.CycleId).Contains(cycle.Id))
            .Where(cycle => cycle.ClosedAt == null && cycle.ClosesAt > now)
            .ExecuteUpdateAsync(cycle => cycle.SetProperty(c => c.ClosedAt, c => c.ClosedAt), cancellationToken) > 0;
    }

    public async Task<OwnCheckIn?> FindOwnAsync(Person person, CheckInId id, CancellationToken cancellationToken)
    {
        var checkIn = await db.CheckIns.SingleOrDefaultAsync(found => found.Id == id && found.PersonId == person.Id, cancellationToken);
        if (checkIn is null)
            return null;

        var around = await (
            from cycle in db.Cycles.AsNoTracking()
            join partnership in db.Partnerships on cycle.PartnershipId equals partnership.Id
            where cycle.Id == checkIn.CycleId
            select new { Cycle = cycle, Partnership = partnership }).SingleAsync(cancellationToken);
        var members = await db.MembersOfAsync(around.Partnership.Id, cancellationToken);

        return members.Any(member => member.Person.Id == person.Id && member.May(Thing.CheckingIn))
            ? new OwnCheckIn(checkIn, around.Cycle, around.Partnership, person, members)
            : null;
    }
}

/// <summary>A person's own check-in with what its cards need.</summary>
internal sealed record OwnCheckIn(CheckIn CheckIn, Cycle Cycle, Partnership Partnership, Person Person, IReadOnlyList<Member> Members)
{
    /// <summary>What others shared with all by going first, where the card is shown for the first time.</summary>
    public IReadOnlyList<WentFirst> First { get; init; } = [];
}
