using PartnerBot.CheckIns;
using PartnerBot.Privacy;
using PartnerBot.Reflections;
using PartnerBot.Reports;

namespace PartnerBot.Tests.Reports;

internal static class ExportSamples
{
    /// <summary>An export with one reflection and three rounds.</summary>
    public static PartnershipExport Some(ExportEdition edition, IReadOnlyList<ReportedStory> stories, int withheld, bool outside = true) => new(
        "Festival [of] *songs*",
        "To sing\ntogether",
        ["City", "Choir"],
        edition,
        new DateOnly(2027, 3, 1),
        [
            new ReflectionReport(
                new ReflectionId(Guid.Empty), "Festival", ReflectionKind.Final, new DateOnly(2027, 1, 11), new DateOnly(2027, 1, 25), 12, stories, withheld)
            {
                Period = "The first year",
                Purpose = "To learn",
                ForOutsideToo = outside,
            },
        ],
        [.. Enumerable.Range(1, 3).Select(Round)]);

    private static TrendPoint Round(int number) =>
        new(new ClosedRound(number, new DateOnly(2027, 1, number), new PublishedAnswers.Middle(number, [])), (number, number));
}
