using System.Globalization;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Schedules;
using Quartz;

namespace PartnerBot.CheckIns;

/// <summary>
/// Brings wishes and rounds to the scheduler, many to a trigger: one a week for all partnerships of a <see cref="RoundGroup"/>, and one for
/// everything that is to be done at the same instant. The facts stand in the database; a trigger only says when to look.
/// </summary>
internal sealed class PlanCheckIns(JobPlanner planner, TimeProvider time)
{
    /// <summary>Plans a partnership's check-ins from now on, those included that should be prepared already.</summary>
    public async Task PlanAsync(CheckInSchedule schedule, Partnership partnership, CancellationToken cancellationToken)
    {
        if (schedule.Interval is { } interval)
        {
            await planner.PlanIntervalAsync<TrialCycleJob>(TrialCycleJob.Of(partnership.Id), interval, cancellationToken);

            return;
        }

        await planner.RemoveAsync<TrialCycleJob>(TrialCycleJob.Of(partnership.Id).Key, cancellationToken);
        await PlanAsync(RoundGroup.Of(schedule, partnership), cancellationToken);
    }

    /// <summary>Plans a group, and lets it be looked at now.</summary>
    public async Task PlanAsync(RoundGroup group, CancellationToken cancellationToken)
    {
        await planner.PlanAsync<OpenCycleJob>(group.Subject(), PreparationOf(group), cancellationToken);
        await planner.PlanOnceAsync<OpenCycleJob>(group.Subject(), time.GetUtcNow(), cancellationToken);
    }

    /// <summary>Plans what lies ahead of rounds: the asking of the partners, and the end.</summary>
    public async Task StepsOfAsync(IReadOnlyCollection<Cycle> cycles, CancellationToken cancellationToken)
    {
        await AtAsync<AskPartnersJob>(cycles.Where(cycle => cycle.PartnersAskedAt is null).Select(cycle => cycle.AsksPartnersAt), cancellationToken);
        await AtAsync<CloseCycleJob>(cycles.Where(cycle => cycle.ClosedAt is null).Select(cycle => cycle.ClosesAt), cancellationToken);
    }

    /// <summary>Plans the reminders, for the quarter of an hour in which each is due.</summary>
    public Task RemindersOfAsync(IReadOnlyCollection<CheckIn> checkIns, CancellationToken cancellationToken) =>
        AtAsync<RemindSilentJob>(checkIns.Select(checkIn => checkIn.RemindAt).OfType<DateTimeOffset>().Select(Quarters.Floor), cancellationToken);

    /// <summary>Plans a job once for each of some instants.</summary>
    public async Task AtAsync<TJob>(IEnumerable<DateTimeOffset> instants, CancellationToken cancellationToken)
        where TJob : IJob
    {
        foreach (var instant in instants.Select(instant => instant.ToUniversalTime()).Distinct().Order())
        {
            await planner.PlanOnceAsync<TJob>(At(instant), instant, cancellationToken);
        }
    }

    /// <summary>Whether what is planned for a group is what is wished. What is overdue is right: it was missed and runs in a moment.</summary>
    public bool IsRight(RoundGroup group, DateTimeOffset planned)
    {
        var now = time.GetUtcNow();

        return planned <= now || planned == PreparationOf(group).After(now).First();
    }

    /// <summary>The subject of what is done at an instant for everybody whom it concerns.</summary>
    internal static JobSubject At(DateTimeOffset instant) => new(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));

    private Recurrence PreparationOf(RoundGroup group)
    {
        var zone = Zones.Find(group.Zone) ?? TimeZoneInfo.Utc;

        return group.Preparation(zone, time.GetUtcNow().DayIn(zone));
    }
}
