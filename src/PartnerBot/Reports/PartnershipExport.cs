using PartnerBot.CheckIns;

namespace PartnerBot.Reports;

/// <summary>Everything a partnership has that may be taken along in a file, for one circle of readers.</summary>
/// <param name="Partnership">The partnership's name.</param>
/// <param name="Purpose">What it is for, in the words it was begun with.</param>
/// <param name="Organisations">The names of its organisations, in their order.</param>
/// <param name="Edition">Whom the file is for.</param>
/// <param name="MadeOn">The day it is made, in the partnership's zone.</param>
/// <param name="Reflections">The reflections that are through, the first one first.</param>
/// <param name="Trend">How the check-ins went; empty when too few had figures, and for readers outside.</param>
internal sealed record PartnershipExport(
    string Partnership,
    string Purpose,
    IReadOnlyList<string> Organisations,
    ExportEdition Edition,
    DateOnly MadeOn,
    IReadOnlyList<ReflectionReport> Reflections,
    IReadOnlyList<TrendPoint> Trend)
{
    public bool IsEmpty => Reflections.Count == 0 && Trend.Count == 0;

    /// <summary>Whether a report for readers outside was agreed upon in any of the reflections.</summary>
    public bool ForOutsideToo => Reflections.Any(report => report.ForOutsideToo);
}

/// <summary>Whom a file is for.</summary>
internal enum ExportEdition
{
    /// <summary>The people of the partnership.</summary>
    Partnership,

    /// <summary>Readers outside: only what its tellers give to a wider report.</summary>
    Outside,
}

internal enum ExportFormat
{
    Document,
    Csv,
    Markdown,
    Json,
}
