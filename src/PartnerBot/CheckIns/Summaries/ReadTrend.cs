using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Reads the frozen summaries of a partnership; no answer is looked at.</summary>
internal sealed class ReadTrend(PartnerBotDb db)
{
    // Longer lines are a blur on a phone.
    private const int MostRounds = 12;

    public async Task<IReadOnlyList<TrendPoint>> OfAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var cycles = await db.Cycles
            .AsNoTracking()
            .Where(cycle => cycle.PartnershipId == partnership.Id && cycle.ClosedAt != null && cycle.Summary != null)
            .OrderByDescending(cycle => cycle.Number)
            .Take(MostRounds)
            .ToListAsync(cancellationToken);
        var zone = partnership.ScheduleZone();

        return Trend.Of(
            from cycle in cycles.OrderBy(cycle => cycle.Number)
            select new ClosedRound(
                cycle.Number,
                DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(cycle.ClosedAt!.Value, zone).DateTime),
                JsonSerializer.Deserialize(cycle.Summary!, ThresholdJson.Default.PublishedAnswers)!));
    }
}
