using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Schedules;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Reads who may be asked in some partnerships, in two statements however many there are.</summary>
internal sealed class ReadCandidates(PartnerBotDb db)
{
    public async Task<ILookup<PartnershipId, Candidate>> OfAsync(IReadOnlyCollection<Partnership> partnerships, CancellationToken cancellationToken)
    {
        var byId = partnerships.ToDictionary(partnership => partnership.Id);
        var ids = byId.Keys.ToList();
        var rows = await (
            from membership in db.Memberships.AsNoTracking()
            join person in db.People.AsNoTracking() on membership.PersonId equals person.Id
            join wish in db.CheckInWishes.AsNoTracking()
                on new { membership.PartnershipId, membership.PersonId } equals new { wish.PartnershipId, wish.PersonId } into wishes
            from wish in wishes.DefaultIfEmpty()
            where ids.Contains(membership.PartnershipId) && membership.LeftAt == null
            orderby membership.InvitedAt
            select new { membership, person, wish }).ToListAsync(cancellationToken);
        List<Candidate> candidates =
        [
            .. rows.Select(row => new Candidate(new Member(row.person, row.membership), row.wish, CalendarOf(row.person, byId[row.membership.PartnershipId]), null)),
        ];
        var last = await LastAskedAsync(candidates.Where(candidate => candidate.Rhythm == Rhythm.Monthly), byId, cancellationToken);

        return candidates
            .Select(candidate => last.TryGetValue(KeyOf(candidate), out var day) ? candidate with { LastAsked = day } : candidate)
            .ToLookup(candidate => candidate.Member.Membership.PartnershipId);
    }

    public static PersonalCalendar CalendarOf(Person person, Partnership partnership) =>
        PersonalCalendar.Of(person, partnership.ScheduleZone());

    private static (PartnershipId, PersonId) KeyOf(Candidate candidate) => (candidate.Member.Membership.PartnershipId, candidate.Member.Person.Id);

    private async Task<Dictionary<(PartnershipId, PersonId), DateOnly>> LastAskedAsync(
        IEnumerable<Candidate> monthly, Dictionary<PartnershipId, Partnership> partnerships, CancellationToken cancellationToken)
    {
        var people = monthly.Select(candidate => candidate.Member.Person.Id).ToHashSet().ToList();
        if (people.Count == 0)
            return [];

        var ids = partnerships.Keys.ToList();
        var last = await (
            from checkIn in db.CheckIns
            join cycle in db.Cycles on checkIn.CycleId equals cycle.Id
            where people.Contains(checkIn.PersonId) && ids.Contains(cycle.PartnershipId) && cycle.Kind != CycleKind.Between
            group cycle.ScheduledAt by new { cycle.PartnershipId, checkIn.PersonId } into rounds
            select new { rounds.Key, At = rounds.Max() }).ToListAsync(cancellationToken);

        return last.ToDictionary(one => (one.Key.PartnershipId, one.Key.PersonId), one => one.At.DayIn(partnerships[one.Key.PartnershipId].ScheduleZone()));
    }
}
