using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Finds a person's check-in in the round that is open; who joined after it was opened is asked now.</summary>
internal sealed class ShowCheckIn(PartnerBotDb db, Questions questions, Openings openings, TimeProvider time)
{
    public async Task<ShownCheckIn> ShowAsync(Person person, Partnership partnership, CancellationToken cancellationToken)
    {
        var members = await db.MembersOfAsync(partnership.Id, cancellationToken);
        if (!May(person, members))
            return new ShownCheckIn.NotJoined();

        var now = time.GetUtcNow();
        var checkIns = db.CheckIns;
        var cycle = await db.Cycles
            .AsNoTracking()
            .Where(found => found.PartnershipId == partnership.Id && found.ClosedAt == null && found.ClosesAt > now)
            // One that is only being prepared, or is between, is open for those who are asked in it.
            .Where(found => (found.PartnersAskedAt != null && found.Kind != CycleKind.Between) || checkIns.Any(own => own.CycleId == found.Id && own.PersonId == person.Id && own.AskedAt <= now))
            .OrderByDescending(found => found.ScheduledAt)
            .ThenByDescending(found => found.Number)
            .FirstOrDefaultAsync(cancellationToken);
        if (cycle is null)
            return new ShownCheckIn.NothingOpen();

        var checkIn = await FindAsync(person, cycle, cancellationToken) ?? await AskAsync(person, cycle, now, cancellationToken);

        var first = (await openings.OfAsync([cycle.Id], cancellationToken))[cycle.Id];

        return new ShownCheckIn.Shown(
            new OwnCheckIn(checkIn, cycle, partnership, person, members) { First = [.. first.Where(one => one.CheckIn.PersonId != person.Id)] });
    }

    /// <summary>Counts a person among those who are asked in a round, before the others are; nothing is sent to them. Whoever may not check in is not asked.</summary>
    public async Task AskAsync(Person person, Partnership partnership, Cycle cycle, CancellationToken cancellationToken)
    {
        if (May(person, await db.MembersOfAsync(partnership.Id, cancellationToken)) && await FindAsync(person, cycle, cancellationToken) is null)
            await AskAsync(person, cycle, time.GetUtcNow(), cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static bool May(Person person, IReadOnlyList<Member> members) =>
        members.Any(member => member.Person.Id == person.Id && member.May(Thing.CheckingIn));

    private Task<CheckIn?> FindAsync(Person person, Cycle cycle, CancellationToken cancellationToken) =>
        db.CheckIns.SingleOrDefaultAsync(checkIn => checkIn.CycleId == cycle.Id && checkIn.PersonId == person.Id, cancellationToken);

    private async Task<CheckIn> AskAsync(Person person, Cycle cycle, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var offered = await questions.OfferedAsync([person.Id], cycle.Kind, cancellationToken);
        var checkIn = new CheckIn(new CheckInId(Guid.CreateVersion7(now)), cycle.Id, person.Id, offered[person.Id], now);
        db.CheckIns.Add(checkIn);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Asked a moment ago, by another message of the same person on another host.
            db.Entry(checkIn).State = EntityState.Detached;
            if (await FindAsync(person, cycle, cancellationToken) is not { } other)
                throw;
            checkIn = other;
        }

        return checkIn;
    }
}

/// <summary>What there is to show to a person who wants to check in.</summary>
internal abstract record ShownCheckIn
{
    private ShownCheckIn()
    {
    }

    /// <summary>The person's check-in, answered or not.</summary>
    public sealed record Shown(OwnCheckIn Own) : ShownCheckIn;

    public sealed record NothingOpen : ShownCheckIn;

    /// <summary>The person has not finished the welcome yet.</summary>
    public sealed record NotJoined : ShownCheckIn;
}
