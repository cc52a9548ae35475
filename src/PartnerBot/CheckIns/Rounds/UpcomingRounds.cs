using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Reads which rounds lie ahead: those that are prepared, and those that the schedule foresees after them.</summary>
internal sealed class UpcomingRounds(PartnerBotDb db, ReadCandidates candidates, TimeProvider time)
{
    /// <summary>How far ahead is looked: whoever pauses for a year finds the day after it.</summary>
    private const int Days = 800;

    /// <summary>The rounds in order; none while they come every few seconds.</summary>
    /// <param name="partnership">Whose.</param>
    /// <param name="schedule">The wish, saved or not.</param>
    /// <param name="withdrawn">Prepared rounds that would be taken back.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task<IReadOnlyList<Round>> OfAsync(
        Partnership partnership, CheckInSchedule schedule, IReadOnlyCollection<CycleId> withdrawn, CancellationToken cancellationToken)
    {
        if (schedule.Interval is not null)
            return [];

        var (now, zone) = (time.GetUtcNow(), partnership.ScheduleZone());
        var prepared = await db.Cycles
            .AsNoTracking()
            .Where(cycle => cycle.PartnershipId == partnership.Id && cycle.PartnersAskedAt == null && cycle.ClosedAt == null && !withdrawn.Contains(cycle.Id))
            .ToListAsync(cancellationToken);
        var latest = await LatestAsync(partnership.Id, withdrawn, cancellationToken);
        var due = DueRounds.Decide(schedule, zone, latest, now);
        var foreseen = schedule.Rounds(zone, now.DayIn(zone).AddDays(-7))
            .TakeWhile(round => round.Day < now.DayIn(zone).AddDays(Days))
            .Where(round => round.PreparedAt > now && !((round.Kind == CycleKind.Between ? latest.Between : latest.Counted) >= round.ScheduledAt));

        return [.. prepared.Select(cycle => Round.Of(cycle, schedule, zone, now)).Concat(due).Concat(foreseen).OrderBy(round => round.Day)];
    }

    /// <summary>When somebody is asked next.</summary>
    /// <param name="person">Who.</param>
    /// <param name="partnership">In which partnership.</param>
    /// <param name="count">How many times are wanted.</param>
    /// <param name="instead">A wish that is not saved yet; <see langword="null"/> for the one that is.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task<IReadOnlyList<DateTimeOffset>> NextOfAsync(
        Person person, Partnership partnership, int count, CheckInWish? instead, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var schedule = await db.CheckInSchedules.AsNoTracking().SingleAsync(found => found.PartnershipId == partnership.Id, cancellationToken);
        var members = (await candidates.OfAsync([partnership], cancellationToken))[partnership.Id].ToList();
        var own = members.FindIndex(candidate => candidate.Member.Person.Id == person.Id);
        if (own < 0)
            return [];

        members[own] = members[own] with { Wish = instead ?? members[own].Wish };
        var open = await OpenAsync(person, partnership, instead is not null, cancellationToken);
        List<DateTimeOffset> next = [.. open.Select(one => one.AskedAt).Where(at => at > now).OfType<DateTimeOffset>()];
        var late = open.Where(one => one.AskedAt is null && one.Cycle.PartnersAskedAt is not null);
        var rounds = late.Select(one => Round.Of(one.Cycle, schedule, partnership.ScheduleZone(), now)).Concat(await OfAsync(partnership, schedule, [], cancellationToken));
        foreach (var round in rounds)
        {
            if (next.Count >= count)
                break;
            if (open.Find(one => one.Cycle.ScheduledAt == round.ScheduledAt) is { AskedAt: not null } || WhoIsAsked.Decide(round, members, now)[own].At is not { } at)
                continue;
            if (open.Find(one => one.Cycle.ScheduledAt == round.ScheduledAt) is { Cycle.PartnersAskedAt: not null } running && !AskPartners.LeavesTime(at, running.Cycle))
                continue;

            next.Add(at);
            if (round.Kind != CycleKind.Between)
                members[own] = members[own] with { LastAsked = round.Day };
        }

        return [.. next.Order().Take(count)];
    }

    /// <summary>The open rounds, and when the person was asked there.</summary>
    private async Task<List<OpenRound>> OpenAsync(Person person, Partnership partnership, bool wishChanges, CancellationToken cancellationToken)
    {
        var open = await db.Cycles
            .AsNoTracking()
            .Where(cycle => cycle.PartnershipId == partnership.Id && cycle.ClosedAt == null && cycle.ClosesAt > time.GetUtcNow())
            .ToListAsync(cancellationToken);
        var ids = open.Select(cycle => cycle.Id).ToList();
        var asked = await db.CheckIns.Where(checkIn => checkIn.PersonId == person.Id && ids.Contains(checkIn.CycleId)).ToDictionaryAsync(checkIn => checkIn.CycleId, checkIn => checkIn.AskedAt, cancellationToken);
        var occasions = ids.Select(id => CheckInOccasions.Card(id, person.Id)).ToList();
        // A question that is not on its way yet moves with the wish.
        var queued = wishChanges
            ? await db.Deliveries.Where(delivery => occasions.Contains(delivery.Occasion) && delivery.State == DeliveryState.Queued).Select(delivery => delivery.Occasion).ToListAsync(cancellationToken)
            : [];

        return
        [
            .. open.Select(cycle => new OpenRound(
                cycle, asked.TryGetValue(cycle.Id, out var at) && !queued.Contains(CheckInOccasions.Card(cycle.Id, person.Id)) ? at : null)),
        ];
    }

    private async Task<LatestRounds> LatestAsync(PartnershipId partnership, IReadOnlyCollection<CycleId> withdrawn, CancellationToken cancellationToken)
    {
        var known = await db.Cycles
            .Where(cycle => cycle.PartnershipId == partnership && !withdrawn.Contains(cycle.Id))
            .GroupBy(cycle => cycle.Kind)
            .Select(cycles => new { cycles.Key, At = cycles.Max(cycle => cycle.ScheduledAt) })
            .ToListAsync(cancellationToken);

        return new LatestRounds(
            known.Where(one => one.Key != CycleKind.Between).Max(one => (DateTimeOffset?)one.At), known.Find(one => one.Key == CycleKind.Between)?.At);
    }

    /// <param name="Cycle">The round.</param>
    /// <param name="AskedAt">When the person is or was asked there; <see langword="null"/> for not, or not for certain.</param>
    private sealed record OpenRound(Cycle Cycle, DateTimeOffset? AskedAt);
}
