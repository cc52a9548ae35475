using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Changes when a partnership's check-ins come.</summary>
internal sealed class SetSchedule(
    PartnerBotDb db, PlanCheckIns plan, PrepareRounds prepare, IOptions<CheckInOptions> options, IHostEnvironment environment, TimeProvider time)
{
    /// <summary>Changes the schedule of a partnership whose broker the caller has made sure of.</summary>
    public async Task<SetScheduleOutcome> SetAsync(Partnership partnership, ScheduleWish wish, CancellationToken cancellationToken)
    {
        var schedule = await db.CheckInSchedules.SingleAsync(found => found.PartnershipId == partnership.Id, cancellationToken);
        var outcome = wish switch
        {
            ScheduleWish.Weekly weekly => await ChangeAsync(schedule, partnership, weekly, cancellationToken),
            ScheduleWish.InSeconds seconds => Repeat(schedule, seconds.Seconds),
            _ => SetScheduleOutcome.NotOffered,
        };
        if (outcome != SetScheduleOutcome.Saved)
            return outcome;

        await db.SaveChangesAsync(cancellationToken);
        await plan.PlanAsync(schedule, partnership, cancellationToken);
        await prepare.OfAsync(partnership.Id, cancellationToken);

        return outcome;
    }

    private async Task<SetScheduleOutcome> ChangeAsync(
        CheckInSchedule schedule, Partnership partnership, ScheduleWish.Weekly wish, CancellationToken cancellationToken)
    {
        var weeks = wish.Weeks ?? schedule.Weeks;
        if (!CheckInSchedule.Cadences.Contains(weeks))
            return SetScheduleOutcome.NotOffered;

        var zone = partnership.ScheduleZone();
        await TakeBackUnheardAsync(partnership.Id, cancellationToken);
        var rounds = db.Cycles.Where(cycle => cycle.PartnershipId == partnership.Id && cycle.Kind != CycleKind.Between);
        var last = await rounds.MaxAsync(cycle => (DateTimeOffset?)cycle.ScheduledAt, cancellationToken);
        schedule.Change(weeks, wish.Weekday ?? schedule.Weekday, wish.At ?? schedule.At, time.GetUtcNow().DayIn(zone), last?.DayIn(zone));

        return SetScheduleOutcome.Saved;
    }

    /// <summary>A prepared round of which nobody has heard yet moves with the wish; one in which somebody has the card stays as it is.</summary>
    private async Task TakeBackUnheardAsync(PartnershipId partnership, CancellationToken cancellationToken)
    {
        var prepared = await db.Cycles
            .AsNoTracking()
            .Where(cycle => cycle.PartnershipId == partnership && cycle.PartnersAskedAt == null && cycle.ClosedAt == null)
            .ToListAsync(cancellationToken);
        foreach (var cycle in prepared)
        {
            var people = await db.CheckIns.Where(checkIn => checkIn.CycleId == cycle.Id).Select(checkIn => checkIn.PersonId).ToListAsync(cancellationToken);
            var cards = people.ConvertAll(person => CheckInOccasions.Card(cycle.Id, person));
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (await db.Deliveries.Where(delivery => cards.Contains(delivery.Occasion) && delivery.State == DeliveryState.Queued).ExecuteDeleteAsync(cancellationToken) < people.Count)
                continue;

            await db.Cycles.Where(found => found.Id == cycle.Id).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private SetScheduleOutcome Repeat(CheckInSchedule schedule, int seconds)
    {
        if (!environment.IsDevelopment() || seconds < options.Value.ShortestInterval.TotalSeconds || seconds > TimeSpan.FromDays(1).TotalSeconds)
            return SetScheduleOutcome.NotOffered;

        schedule.RepeatEvery(TimeSpan.FromSeconds(seconds));

        return SetScheduleOutcome.Saved;
    }
}

internal enum SetScheduleOutcome
{
    Saved,

    /// <summary>Not among the values offered; nothing was changed.</summary>
    NotOffered,
}
