using Microsoft.EntityFrameworkCore;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>One partnership in the list of schedules.</summary>
internal sealed record ScheduleLine(PartnershipId Id, string Name, CheckInSchedule Schedule, TimeZoneInfo Zone, bool MayCheckIn);

/// <summary>One page of the list of schedules.</summary>
/// <param name="Lines">The partnerships on it, by name.</param>
/// <param name="Page">Which page, from 0.</param>
/// <param name="Pages">How many there are; at least one.</param>
/// <param name="Count">How many partnerships there are in all.</param>
/// <param name="Name">What their names contain; empty for all.</param>
internal sealed record SchedulePage(IReadOnlyList<ScheduleLine> Lines, int Page, int Pages, int Count, string Name);

/// <summary>Reads the schedules that somebody may settle, a page at a time.</summary>
internal sealed class ReadSchedules(PartnerBotDb db, FindPartnership find)
{
    public const int PerPage = 8;

    /// <param name="person">Who asks.</param>
    /// <param name="name">What the names contain; empty for all.</param>
    /// <param name="page">Which page; one that there is not becomes the nearest that there is.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task<SchedulePage> PageAsync(Person person, string name, int page, CancellationToken cancellationToken)
    {
        var wanted = Phrases.Normal(name);
        var all = (await find.OfAsync(person, Thing.Schedule, cancellationToken)).FindAll(partnership => Phrases.Normal(partnership.Name).Contains(wanted, StringComparison.Ordinal));
        var pages = Math.Max(1, (all.Count + PerPage - 1) / PerPage);
        var at = Math.Clamp(page, 0, pages - 1);
        var shown = all.Skip(at * PerPage).Take(PerPage).ToList();
        var ids = shown.ConvertAll(partnership => partnership.Id);
        var schedules = await db.CheckInSchedules.AsNoTracking().Where(schedule => ids.Contains(schedule.PartnershipId)).ToDictionaryAsync(schedule => schedule.PartnershipId, cancellationToken);

        return new SchedulePage(
            [
                .. from partnership in shown
                   where schedules.ContainsKey(partnership.Id)
                   select new ScheduleLine(partnership.Id, partnership.Name, schedules[partnership.Id], partnership.ScheduleZone(), partnership.MayCheckIn),
            ],
            at,
            pages,
            all.Count,
            name);
    }
}
