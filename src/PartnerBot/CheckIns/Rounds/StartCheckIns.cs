using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Gives a new partnership its check-ins, by the defaults of the settings.</summary>
internal sealed class StartCheckIns(PartnerBotDb db, PlanCheckIns plan, IOptions<CheckInOptions> options, TimeProvider time) : IPartnershipStarted
{
    public async Task StartedAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        if (await db.CheckInSchedules.SingleOrDefaultAsync(found => found.PartnershipId == partnership.Id, cancellationToken) is { } known)
        {
            await plan.PlanAsync(known, partnership, cancellationToken);

            return;
        }

        var defaults = options.Value;
        var today = time.GetUtcNow().DayIn(partnership.ScheduleZone());
        var schedule = new CheckInSchedule(partnership.Id, defaults.CadenceWeeks, defaults.Weekday, defaults.At, today);
        schedule.Settles(defaults.FewestAnswers, keepDays: null, defaults.Reminds, extraApartDays: null);
        db.CheckInSchedules.Add(schedule);
        await db.SaveChangesAsync(cancellationToken);

        await plan.PlanAsync(schedule, partnership, cancellationToken);
    }
}
