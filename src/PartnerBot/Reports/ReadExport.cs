using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Reports;

/// <summary>Reads what a partnership may take along, as it may be read at this moment.</summary>
internal sealed class ReadExport(ReadReflection read, ReadTrend trend, TimeProvider time)
{
    /// <returns>The export; <see langword="null"/> when the reader has not joined.</returns>
    public async Task<PartnershipExport?> OfAsync(PersonId reader, Partnership partnership, ExportEdition edition, CancellationToken cancellationToken)
    {
        var audience = edition == ExportEdition.Outside ? Roles.Outside : Roles.Partner;
        if (await read.AllAsync(reader, partnership, audience, cancellationToken) is not { } reports)
            return null;

        return new PartnershipExport(
            partnership.Name,
            partnership.Purpose,
            [.. partnership.Organisations.OrderBy(organisation => organisation.Position).Select(organisation => organisation.Name)],
            edition,
            time.GetUtcNow().DayIn(partnership.ScheduleZone()),
            // What was not meant to leave the partnership does not, whatever a teller has once allowed.
            edition == ExportEdition.Outside ? [.. reports.Where(report => report.ForOutsideToo)] : reports,
            // The summaries were promised to the people of the partnership.
            edition == ExportEdition.Outside ? [] : await trend.OfAsync(partnership, cancellationToken));
    }
}
