using System.Globalization;
using PartnerBot.Partnerships;
using PartnerBot.Schedules;

namespace PartnerBot.CheckIns;

/// <summary>
/// All partnerships that are asked on the same day of the week at the same hour of the same zone. One weekly trigger serves them, whatever their
/// cadence and its phase: which of them have a round this week says <see cref="DueRounds"/>.
/// </summary>
internal sealed record RoundGroup(DayOfWeek Weekday, TimeOnly At, string Zone)
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Weekday}/{At:HHmm}/{Zone}");

    public static RoundGroup Of(CheckInSchedule schedule, Partnership partnership) => new(schedule.Weekday, schedule.At, partnership.Zone);

    public static RoundGroup Of(JobSubject subject) => subject.Key.Split('/', 3) is [var weekday, var at, var zone]
        ? new(Enum.Parse<DayOfWeek>(weekday), TimeOnly.ParseExact(at, "HHmm", CultureInfo.InvariantCulture), zone)
        : throw new FormatException($"{subject.Key} names no group.");

    public JobSubject Subject() => new(Key);

    /// <summary>When its rounds are prepared: each week, at its hour, some days before.</summary>
    /// <param name="zone">The zone of that name.</param>
    /// <param name="today">The present day there.</param>
    public Recurrence Preparation(TimeZoneInfo zone, DateOnly today) =>
        new(1, CadenceUnit.Weeks, At, zone, today, (DayOfWeek)(((int)Weekday - (Round.DaysOfPreparation % 7) + 7) % 7));
}
