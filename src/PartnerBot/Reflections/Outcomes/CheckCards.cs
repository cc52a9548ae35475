using PartnerBot.BotFramework.Cards;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>Looking into a chosen story: who did, how, and what they found.</summary>
internal static class CheckCards
{
    public const string StoryInput = "story";

    // Whoever had ticks before them sends the first with several names in it.
    public static readonly IReadOnlyList<string> ByInputs = ["by", "byElse", "byThird"];

    public const string HowInput = "how";

    public const string FindingInput = "finding";

    // Longer than what is accepted: a client that cuts would lose what was typed without a word.
    private const int RoomToType = 4_000;

    private const string Nobody = "nobody";

    public static AdaptiveCard Ask(
        Words words, ReflectionId reflection, IReadOnlyList<OutcomeStory> chosen, IReadOnlyList<Person> members, CheckForm form, string? problem = null) => words.Card(
        words["check.title"],
        chosen.Count == 0
            ? [new TextBlock(words["check.none"])]
            :
            [
                new TextBlock(words["check.text"]),
                .. CardLayout.Problem(problem),
                new ChoiceSetInput(StoryInput)
                {
                    Label = words["check.story"],
                    Style = ChoiceSetStyle.Compact,
                    Choices = [.. chosen.Select(story => new Choice(StoryWords.Title(words, story.Text!), story.Id.Value.ToString("N")))],
                    Value = (chosen.FirstOrDefault(story => story.Id.Value.ToString("N") == form.Story) ?? chosen[0]).Id.Value.ToString("N"),
                },
                .. By(words, members, form),
                new TextBlock(words["check.byHint"]) { IsSubtle = true, Size = TextSize.Small },
                new TextInput(HowInput) { Label = words["check.how"], Placeholder = words["check.howExample"], IsMultiline = true, MaxLength = RoomToType, Value = form.How },
                new ChoiceSetInput(FindingInput)
                {
                    Label = words["check.finding"],
                    Style = ChoiceSetStyle.Expanded,
                    Choices = [.. Enum.GetValues<CheckFinding>().Select(finding => new Choice(words[$"check.findings.{finding}"], finding.ToString()))],
                    Value = Enum.GetNames<CheckFinding>().Contains(form.Finding) ? form.Finding : null,
                },
                new TextBlock(words["check.whoSees"]) { IsSubtle = true, Size = TextSize.Small },
            ],
        chosen.Count == 0
            ? null
            : [new ExecuteAction(words["common.save"]) { Verb = CheckButtons.Keep, Data = FindReflection.On(reflection), Style = ActionStyle.Positive }]);

    public static AdaptiveCard Kept(Words words, StoryCheck check) => words.Card(
        words["check.kept"],
        [new TextBlock(words["check.keptText"]), .. Findings(words, check)]);

    public static AdaptiveCard ToTeller(Words words, string partnership, StoryText story, StoryCheck check) => words.Card(
        words["check.toTeller"],
        [
            new TextBlock(words.Say("check.toTellerText", ("partnership", partnership), ("title", StoryWords.Title(words, story)))),
            .. Findings(words, check),
        ]);

    /// <summary>Closed lists, because of forty members nobody wants to pass the ticks; three, because hardly more ever go and look.</summary>
    private static IEnumerable<CardElement> By(Words words, IReadOnlyList<Person> members, CheckForm form)
    {
        string[] named = [.. members.Select(member => member.Id.Value.ToString("N")).Where(form.By.Contains)];

        return ByInputs.Take(members.Count).Select((id, place) => new ChoiceSetInput(id)
        {
            Label = words[$"check.{id}"],
            Style = ChoiceSetStyle.Compact,
            Choices = [new Choice(words["check.nobody"], Nobody), .. members.Select(member => new Choice(member.DisplayName, member.Id.Value.ToString("N")))],
            Value = place < named.Length ? named[place] : Nobody,
        });
    }

    /// <summary>Who found what, in one line without marks.</summary>
    public static string Line(Words words, StoryCheck check) => words.Plain(
        "check.line", ("by", check.By.Count == 0 ? words["check.somebody"] : words.Join(check.By)), ("finding", words[$"check.findings.{check.Finding}"]));

    public static IReadOnlyList<CardElement> Findings(Words words, StoryCheck check) =>
    [
        new TextBlock(Markdown.Escape(Line(words, check))) { Spacing = Spacing.Small },
        words.Quote(check.How) with { Spacing = Spacing.Small },
    ];
}

/// <summary>What was typed about a check, as typed.</summary>
internal sealed record CheckForm(string? Story = null, string? How = null, string? Finding = null)
{
    /// <summary>The ids of those who were named.</summary>
    public IReadOnlyList<string> By { get; init; } = [];
}
