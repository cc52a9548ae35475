using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>What the card of a schedule says.</summary>
/// <param name="PartnershipId">Which partnership.</param>
/// <param name="Partnership">Its name.</param>
/// <param name="Zone">The zone in which the hour is meant.</param>
/// <param name="Schedule">The present wish.</param>
/// <param name="NextSends">When the next rounds open; none while they come every few seconds.</param>
/// <param name="ShortestInterval">What may be typed in Development; <see langword="null"/> elsewhere.</param>
internal sealed record ScheduleView(
    PartnershipId PartnershipId,
    string Partnership,
    TimeZoneInfo Zone,
    CheckInSchedule Schedule,
    IReadOnlyList<DateTimeOffset> NextSends,
    TimeSpan? ShortestInterval);

internal sealed class ShowSchedule(PartnerBotDb db, IOptions<CheckInOptions> options, IHostEnvironment environment, TimeProvider time)
{
    private const int Preview = 3;

    public async Task<ScheduleView> OfAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var schedule = await db.CheckInSchedules.AsNoTracking().SingleAsync(found => found.PartnershipId == partnership.Id, cancellationToken);
        var zone = partnership.ScheduleZone();

        return new ScheduleView(
            partnership.Id,
            partnership.Name,
            zone,
            schedule,
            schedule.Interval is null ? [.. schedule.Recurrence(zone).After(time.GetUtcNow()).Take(Preview)] : [],
            environment.IsDevelopment() ? options.Value.ShortestInterval : null);
    }
}
