using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.Reports;

/// <summary>The files of an export to choose from, with what is in them and who may read them.</summary>
internal static class ExportCard
{
    public static AdaptiveCard Of(
        Words words, PartnershipId partnership, PartnershipExport export, IReadOnlyList<(ExportFormat Format, Uri Link)> files) => words.Card(
        words["export.title"],
        [
            new TextBlock(words.Say($"export.audience.{export.Edition}", ("partnership", export.Partnership))) { Weight = TextWeight.Bolder },
            .. Contents(words, export).Select(line => $"- {line}").ToList() is { Count: > 0 } lines ? [new TextBlock(string.Join('\n', lines)) { Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
            new TextBlock(words["export.formats"]),
            new TextBlock(words["export.link"]) { IsSubtle = true, Size = TextSize.Small, Separator = true },
        ],
        [
            .. files.Select(file => new OpenUrlAction(words[$"export.format.{file.Format}"], file.Link)),
            .. export.ForOutsideToo ? [Other(words, partnership, export.Edition)] : Array.Empty<CardAction>(),
        ]);

    private static IEnumerable<string> Contents(Words words, PartnershipExport export)
    {
        var shown = export.Reflections.Sum(report => report.Stories.Count);
        if (export.Reflections.Count > 0)
            yield return words.Count("export.stories", shown);
        if (export.Reflections.Sum(report => report.Withheld) is > 0 and var withheld)
            yield return words.Count($"export.withheld.{export.Edition}", withheld);
        if (export.Edition == ExportEdition.Partnership && export.Reflections.Any(report => report.Outcome is not null))
            yield return words["export.panel"];
        if (export.Trend.Count > 0)
            yield return words.Count("export.rounds", export.Trend.Count);
    }

    private static ExecuteAction Other(Words words, PartnershipId partnership, ExportEdition shown)
    {
        var other = shown == ExportEdition.Partnership ? ExportEdition.Outside : ExportEdition.Partnership;

        return new ExecuteAction(words[$"export.other.{other}"])
        {
            Verb = ExportButtons.Verb,
            Data = PartnershipButton.On(partnership).With(ExportButtons.EditionOnButton, other.ToString()),
            AssociatedInputs = AssociatedInputs.None,
        };
    }
}
