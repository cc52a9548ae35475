using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Schedules;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>What the card of a schedule says.</summary>
/// <param name="PartnershipId">Which partnership.</param>
/// <param name="Partnership">Its name.</param>
/// <param name="Zone">The zone in which the hour is meant.</param>
/// <param name="Schedule">The present wish.</param>
/// <param name="NextSends">When somebody there is asked next who works the usual hours; none while rounds come every few seconds.</param>
/// <param name="Elsewhere">The same in other zones where partners are.</param>
/// <param name="ShortestInterval">What may be typed in Development; <see langword="null"/> elsewhere.</param>
internal sealed record ScheduleView(
    PartnershipId PartnershipId,
    string Partnership,
    TimeZoneInfo Zone,
    CheckInSchedule Schedule,
    IReadOnlyList<DateTimeOffset> NextSends,
    IReadOnlyList<SendsElsewhere> Elsewhere,
    TimeSpan? ShortestInterval);

/// <summary>When somebody in another zone is asked, who works the usual hours.</summary>
internal sealed record SendsElsewhere(TimeZoneInfo Zone, IReadOnlyList<DateTimeOffset> Next);

internal sealed class ShowSchedule(PartnerBotDb db, UpcomingRounds upcoming, IOptions<CheckInOptions> options, IHostEnvironment environment, TimeProvider time)
{
    private const int Preview = 3;
    private const int MostZones = 3;

    public async Task<ScheduleView> OfAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var schedule = await db.CheckInSchedules.AsNoTracking().SingleAsync(found => found.PartnershipId == partnership.Id, cancellationToken);
        var zone = partnership.ScheduleZone();
        var rounds = await upcoming.OfAsync(partnership, schedule, cancellationToken);
        List<Round> counted = [.. rounds.Where(round => round.Kind != CycleKind.Between)];

        return new ScheduleView(
            partnership.Id,
            partnership.Name,
            zone,
            schedule,
            Next(counted, zone),
            [.. (await OtherZonesAsync(partnership, cancellationToken)).Select(other => new SendsElsewhere(other, Next(counted, other)))],
            environment.IsDevelopment() ? options.Value.ShortestInterval : null);
    }

    /// <summary>Asks the same function as the sending does.</summary>
    private IReadOnlyList<DateTimeOffset> Next(IEnumerable<Round> rounds, TimeZoneInfo zone)
    {
        var usual = new PersonalCalendar(zone, WorkingWeek.Usual);

        return [.. rounds.Select(round => WhoIsAsked.Moment(round, null, usual, time.GetUtcNow())).OfType<DateTimeOffset>().Take(Preview)];
    }

    /// <summary>Where else the partners are, the most frequent zones first.</summary>
    private async Task<List<TimeZoneInfo>> OtherZonesAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var zones = await (
            from membership in db.Memberships
            join person in db.People on membership.PersonId equals person.Id
            where membership.PartnershipId == partnership.Id && membership.JoinedAt != null && membership.LeftAt == null && person.Zone != null
            group person by person.Zone into people
            orderby people.Count() descending, people.Key
            select people.Key).ToListAsync(cancellationToken);

        return [.. zones.Where(zone => zone != partnership.Zone).Select(Zones.Find).OfType<TimeZoneInfo>().Take(MostZones)];
    }
}
