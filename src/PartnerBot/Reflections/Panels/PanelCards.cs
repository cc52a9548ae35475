using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>What somebody on the panel sees: one story at a time, then the question which one and why.</summary>
internal static class PanelCards
{
    public const string DomainOnButton = "domain";

    public const string PlaceOnButton = "place";

    public const string ChoiceInput = "choice";

    public const string ReasonInput = "reason";

    // Longer than what is accepted: a client that cuts would lose what was typed without a word.
    private const int RoomToType = 4_000;

    /// <summary>Asks to read, in the first round or in the second.</summary>
    public static AdaptiveCard Ask(Words words, PanelDesk desk, bool isReminder) => words.Card(
        words[desk.Round == 2 ? "panel.again.title" : "panel.ask.title"],
        [
            .. isReminder ? [new TextBlock(words["panel.ask.reminder"])] : Array.Empty<CardElement>(),
            new TextBlock(words.Count(desk.Round == 2 ? "panel.again.text" : "panel.ask.text", desk.Stories, ("partnership", desk.PartnershipName))),
            new TextBlock(words.Say("panel.ask.due", ("due", Due(words, desk)))),
            new TextBlock(words["panel.ask.whoSees"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        [
            Button(words[desk.Round == 2 ? "panel.again.begin" : "panel.ask.begin"], PanelButtons.Open, desk) with { Style = ActionStyle.Positive },
            Button(words["panel.ask.decline"], PanelButtons.AskDecline, desk),
        ]);

    /// <summary>One story, with nothing beside it but where one is.</summary>
    public static AdaptiveCard Story(Words words, PanelDesk desk, int domain, int place)
    {
        var stories = desk.Domains[domain].Stories;
        var story = stories[place];

        return words.Card(
            StoryWords.Title(words, story.Text),
            [
                Place(words, desk, domain, words.Plain("panel.story.place", ("number", place + 1), ("count", stories.Count))),
                CardLayout.Box(StoryWords.Parts(words, story.Text with { Title = null })),
                .. story.OthersNotAsked ? [Subtle(words["panel.story.othersNotAsked"])] : Array.Empty<CardElement>(),
                Subtle(words["panel.story.whoSees"]),
            ],
            [
                place + 1 < stories.Count
                    ? At(Button(words["panel.story.next"], PanelButtons.Page, desk), domain, place + 1) with { Style = ActionStyle.Positive }
                    : At(Button(words[stories.Count == 1 ? "panel.story.chooseOne" : "panel.story.choose"], PanelButtons.Choose, desk), domain) with { Style = ActionStyle.Positive },
                .. place > 0 ? [At(Button(words["panel.story.back"], PanelButtons.Page, desk), domain, place - 1)] : Array.Empty<CardAction>(),
            ]);
    }

    /// <summary>Which story of the domain, and why.</summary>
    public static AdaptiveCard Choose(Words words, PanelDesk desk, int domain, StoryId? typedChoice = null, string? typedReason = null, string? problem = null)
    {
        var (stories, before) = (desk.Domains[domain].Stories, desk.Domains[domain].Vote ?? desk.Domains[domain].First);
        // Where there is one, the question is why; it is chosen already.
        var isOne = stories.Count == 1;
        var chosen = isOne ? stories[0].Id : problem is null ? before?.Story : typedChoice;

        return words.Card(
            words[isOne ? "panel.choose.titleOne" : "panel.choose.title"],
            [
                Place(words, desk, domain, words.Count("panel.choose.place", stories.Count)),
                new TextBlock(words[isOne ? "panel.choose.textOne" : "panel.choose.text"]),
                .. CardLayout.Problem(problem),
                new ChoiceSetInput(ChoiceInput)
                {
                    Label = words["panel.choose.which"],
                    Style = ChoiceSetStyle.Expanded,
                    Choices = [.. stories.Select(story => new Choice(StoryWords.Title(words, story.Text), story.Id.Value.ToString("N")))],
                    Value = stories.Any(story => story.Id == chosen) ? chosen!.Value.Value.ToString("N") : null,
                },
                new TextInput(ReasonInput)
                {
                    Label = words["panel.choose.why"],
                    IsMultiline = true,
                    MaxLength = RoomToType,
                    Value = problem is null ? before?.Reason : typedReason,
                },
                Subtle(words[desk.Round == 2 ? "panel.choose.whoSeesAgain" : "panel.choose.whoSees"]),
            ],
            [
                At(Button(words["panel.choose.save"], PanelButtons.Vote, desk) with { AssociatedInputs = AssociatedInputs.Auto }, domain) with { Style = ActionStyle.Positive },
                At(Button(words["panel.choose.read"], PanelButtons.Page, desk), domain, 0),
            ]);
    }

    /// <summary>What the panel chose in the first round, and why; without names.</summary>
    public static AdaptiveCard Reasons(Words words, PanelDesk desk, int domain)
    {
        var (on, first) = (desk.Domains[domain], desk.Domains[domain].First);

        return words.Card(
            words["panel.reasons.title"],
            [
                Place(words, desk, domain, null),
                new TextBlock(words[on.Voices.Count == 0 ? "panel.reasons.none" : "panel.reasons.text"]),
                .. on.Voices.Select(voices => Voices(words, on, voices)),
                .. first is null ? Array.Empty<CardElement>() : [Subtle(words.Say("panel.reasons.own", ("title", Title(words, on, first.Story))))],
            ],
            [
                .. first is null ? Array.Empty<CardAction>() : [At(Button(words["panel.reasons.keep"], PanelButtons.Keep, desk), domain) with { Style = ActionStyle.Positive }],
                At(Button(words["panel.reasons.change"], PanelButtons.Choose, desk), domain),
                At(Button(words["panel.choose.read"], PanelButtons.Page, desk), domain, 0),
            ]);
    }

    /// <summary>Everything is chosen in this round.</summary>
    public static AdaptiveCard Done(Words words, PanelDesk desk) => words.Card(
        words["panel.done.title"],
        [
            new TextBlock(words[desk.Round switch { 1 => "panel.done.first", 2 => "panel.done.second", _ => "panel.done.all" }]),
            .. Chosen(desk).Select(domain => new TextBlock(words.Say(
                "panel.done.choice",
                ("number", domain.Index + 1),
                ("domain", StoryDomain.Label(words, domain.Item.Domain)),
                ("title", Title(words, domain.Item, domain.Item.Vote!.Story)))) { Spacing = Spacing.Small }),
        ],
        [
            .. desk.Round == 0
                ? []
                : Chosen(desk).Take(6).Select(domain => At(
                    Button(
                        // What changes are about is the brokers' to word: a button with it is cut off on a phone.
                        desk.Domains.Count == 1 ? words["panel.done.changeOnly"] : words.Plain("panel.done.change", ("number", domain.Index + 1)),
                        PanelButtons.Choose,
                        desk),
                    domain.Index)),
        ]);

    public static AdaptiveCard AskDecline(Words words, ReflectionId reflection) => words.Card(
        words["panel.decline.title"],
        [new TextBlock(words["panel.decline.text"])],
        [
            new ExecuteAction(words["panel.decline.yes"]) { Verb = PanelButtons.Decline, Data = FindReflection.On(reflection) },
            new ExecuteAction(words["panel.decline.no"]) { Verb = PanelButtons.Open, Data = FindReflection.On(reflection) },
        ]);

    public static AdaptiveCard Declined(Words words) => words.Card(words["panel.declined.title"], [new TextBlock(words["panel.declined.text"])]);

    public static AdaptiveCard Over(Words words, string partnership) => words.Card(
        words["panel.over.title"], [new TextBlock(words.Say("panel.over.text", ("partnership", partnership)))]);

    private static IEnumerable<(int Index, DeskDomain Item)> Chosen(PanelDesk desk) => desk.Domains.Index().Where(domain => domain.Item.Vote is not null);

    private static Container Voices(Words words, DeskDomain domain, StoryVoices voices) => CardLayout.Box(
    [
        new RichTextBlock([new TextRun(words.Whole(Title(words, domain, voices.Story))) { Weight = TextWeight.Bolder }]),
        new TextBlock(words.Count("panel.reasons.voices", voices.Reasons.Count)) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
        .. voices.Reasons.Select(reason => words.Quote(reason) with { Spacing = Spacing.Small }),
    ]);

    private static string Title(Words words, DeskDomain domain, StoryId story) =>
        domain.Stories.FirstOrDefault(one => one.Id == story) is { } found ? StoryWords.Title(words, found.Text) : "–";

    private static TextBlock Place(Words words, PanelDesk desk, int domain, string? within)
    {
        var place = words.Plain(
            "panel.place",
            ("domain", StoryDomain.Label(words, desk.Domains[domain].Domain)),
            ("number", domain + 1),
            ("count", desk.Domains.Count));

        return Subtle(Markdown.Escape(within is null ? place : $"{place} · {within}"));
    }

    private static string Due(Words words, PanelDesk desk) => desk.Reflection.RoundDueOn is { } day ? ReflectionWords.Day(words, day) : "–";

    private static TextBlock Subtle(string text) => new(text) { IsSubtle = true, Size = TextSize.Small };

    private static ExecuteAction At(ExecuteAction button, int domain, int? place = null)
    {
        var data = (button.Data ?? []).With(DomainOnButton, domain.ToString(CultureInfo.InvariantCulture));

        return button with { Data = place is { } at ? data.With(PlaceOnButton, at.ToString(CultureInfo.InvariantCulture)) : data };
    }

    private static ExecuteAction Button(string title, string verb, PanelDesk desk) => new(title)
    {
        Verb = verb,
        Data = FindReflection.On(desk.Reflection.Id),
        AssociatedInputs = AssociatedInputs.None,
    };
}
