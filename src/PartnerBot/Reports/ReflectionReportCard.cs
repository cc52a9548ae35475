using PartnerBot.BotFramework.Cards;
using PartnerBot.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Reports;

/// <summary>The stories of a reflection in short; the whole stands in the file.</summary>
internal static class ReflectionReportCard
{
    private const int MostStories = 6;

    private const int ExcerptLength = 280;

    /// <summary>The card.</summary>
    /// <param name="words">The reader's language.</param>
    /// <param name="report">What is to be read.</param>
    /// <param name="file">Where the file is; <see langword="null"/> when this installation has no address for files.</param>
    /// <param name="asBroker">Whether the reader looks after the partnership, and can note that a chosen story was looked into.</param>
    public static AdaptiveCard Of(Words words, ReflectionReport report, Uri? file, bool asBroker = false) => words.Card(
        words["reports.heading"],
        [
            new TextBlock(words.Say("reports.about", ("partnership", report.Partnership))),
            new FactSet(
            [
                new Fact(words["reflections.facts.kind"], ReflectionWords.Kind(words, report.Kind)),
                new Fact(words["reports.facts.opened"], ReflectionWords.Day(words, report.OpenedOn)),
                new Fact(words["reflections.facts.due"], ReflectionWords.Day(words, report.DueOn)),
                new Fact(words["reflections.facts.invited"], report.Invited.ToString(words.Culture)),
                new Fact(words["reflections.facts.told"], report.Told.ToString(words.Culture)),
            ]),
            .. Withheld(words, report),
            .. report.Outcome is { } outcome ? Chosen(words, outcome) : [],
            .. report.Stories.Take(MostStories).Select(story => Story(words, story)),
            .. report.Stories.Count > MostStories
                ? [new TextBlock(words.Count("reports.more", report.Stories.Count - MostStories))]
                : Array.Empty<CardElement>(),
            .. File(words, report, file),
        ],
        [
            .. report.Stories.Count > 0 && file is not null ? [new OpenUrlAction(words["reports.download"], file)] : Array.Empty<CardAction>(),
            .. asBroker && report.Outcome is { Domains: [_, ..] }
                ?
                [
                    new ExecuteAction(words["check.ask"])
                    {
                        Verb = CheckButtons.Ask,
                        Data = FindReflection.On(report.Reflection),
                        AssociatedInputs = AssociatedInputs.None,
                    },
                ]
                : Array.Empty<CardAction>(),
        ]);

    /// <summary>In short; the reasons stand in the file, and everybody has read them.</summary>
    private static IEnumerable<CardElement> Chosen(Words words, Outcome outcome) => outcome.Domains.Count == 0
        ? []
        :
        [
            new TextBlock(words["outcome.chosen"]) { Weight = TextWeight.Bolder },
            .. outcome.Domains.SelectMany(domain => domain.Chosen.Select(story => new TextBlock(words.Say(
                story.Text is null ? "outcome.lineHidden" : "outcome.line",
                ("domain", StoryDomain.Label(words, domain.Domain)),
                ("title", story.Text is null ? null : StoryWords.Title(words, story.Text)))) { Spacing = Spacing.Small })),
        ];

    private static IEnumerable<CardElement> Withheld(Words words, ReflectionReport report)
    {
        if (report.Told == 0)
            yield return new TextBlock(words["reports.none"]);
        if (report.Withheld > 0)
            yield return new TextBlock(words.Count("reports.withheld", report.Withheld));
    }

    private static IEnumerable<CardElement> File(Words words, ReflectionReport report, Uri? file)
    {
        if (report.Stories.Count > 0)
            yield return new TextBlock(words[file is null ? "reports.noAddress" : "reports.link"]) { IsSubtle = true, Size = TextSize.Small, Separator = true };
    }

    private static Container Story(Words words, ReportedStory story) => CardLayout.Box(
    [
        new RichTextBlock([new TextRun(words.Whole(ReportWords.Title(words, story.Text))) { Weight = TextWeight.Bolder }]),
        new RichTextBlock([new TextRun(ReportWords.Teller(words, story.Teller)) { IsSubtle = true, Size = TextSize.Small }]) { Spacing = Spacing.None },
        words.Quote(Beginning.Of(story.Text.Happened ?? story.Text.Now ?? story.Text.Before ?? "…", ExcerptLength)) with { Spacing = Spacing.Small },
        .. story.OthersNotAsked ? [new TextBlock(words["reports.othersNotAsked"]) { IsSubtle = true, Size = TextSize.Small }] : Array.Empty<CardElement>(),
    ],
    Spacing.Medium);
}
