using Quartz;

namespace PartnerBot.Schedules;

/// <summary>The triggers behind a plan. Each kind has a group of its own, so that a job planned once and one planned over and over can share a key.</summary>
internal static class PlannedTriggers
{
    public static JobKey Job<TJob>()
        where TJob : IJob => new(typeof(TJob).Name, "PartnerBot");

    public static TriggerKey Recurring<TJob>(string key)
        where TJob : IJob => new(key, $"{typeof(TJob).Name}.recurring");

    public static TriggerKey First<TJob>(string key)
        where TJob : IJob => new(key, $"{typeof(TJob).Name}.first");

    public static TriggerKey Once<TJob>(string key)
        where TJob : IJob => new(key, $"{typeof(TJob).Name}.once");

    /// <summary>
    /// Quartz repeats the time of day of the start. A start on a day that lacks this time would shift every later one, so the
    /// repetition starts on the next day that has it, and the shifted first occurrence is a trigger of its own (else null).
    /// </summary>
    public static (ITrigger Recurring, ITrigger? First) For<TJob>(JobSubject subject, Recurrence recurrence, DateTimeOffset now)
        where TJob : IJob
    {
        var (at, zone) = (recurrence.At, recurrence.Zone);
        var firstDay = recurrence.DaysAfter(now).First();
        var cleanDay = recurrence.DaysAfter(now).First(day => WallClock.Exists(day, at, zone));
        var recurring = Builder<TJob>(subject, Recurring<TJob>(subject.Key))
            .StartAt(WallClock.ToInstant(cleanDay, at, zone))
            .WithSchedule(CalendarIntervalScheduleBuilder.Create()
                .WithInterval(recurrence.Every, UnitOf(recurrence.Unit))
                .InTimeZone(zone)
                .PreserveHourOfDayAcrossDaylightSavings(true)
                .WithMisfireInstruction(CalendarIntervalTriggerMisfireInstruction.FireAndProceed))
            .Build();

        return (recurring, firstDay == cleanDay ? null : At<TJob>(subject, First<TJob>(subject.Key), WallClock.ToInstant(firstDay, at, zone)));
    }

    public static ITrigger EveryInterval<TJob>(JobSubject subject, TimeSpan interval, DateTimeOffset now)
        where TJob : IJob =>
        Builder<TJob>(subject, Recurring<TJob>(subject.Key))
            .StartAt(now + interval)
            .WithSchedule(SimpleScheduleBuilder.Create()
                .WithInterval(interval)
                .RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount))
            .Build();

    public static ITrigger At<TJob>(JobSubject subject, TriggerKey key, DateTimeOffset instant)
        where TJob : IJob =>
        Builder<TJob>(subject, key)
            .StartAt(instant)
            .WithSchedule(SimpleScheduleBuilder.Create().WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();

    private static TriggerBuilder<IJob> Builder<TJob>(JobSubject subject, TriggerKey key)
        where TJob : IJob =>
        TriggerBuilder.Create().WithIdentity(key).ForJob(Job<TJob>()).UsingJobData(subject.ToData());

    private static IntervalUnit UnitOf(CadenceUnit unit) => unit switch
    {
        CadenceUnit.Days => IntervalUnit.Day,
        CadenceUnit.Weeks => IntervalUnit.Week,
        CadenceUnit.Months => IntervalUnit.Month,
    };
}
