using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Wording;

namespace PartnerBot.SelfChecks;

/// <summary>The cards of a self-check. What somebody wrote stands on none that stays in the chat: Teams keeps a copy of what the bot writes.</summary>
internal static class SelfCheckCards
{
    public static AdaptiveCard Offer(Words words) => words.Card(
        words["selfcheck.offer.title"],
        [
            new TextBlock(words["selfcheck.offer.text"]),
            Subtle(words["selfcheck.offer.onlyYou"]),
            Subtle(words.Say("selfcheck.offer.howToEnd", ("button", words["selfcheck.optOut.button"]))),
        ],
        [Button(words["selfcheck.offer.begin"], SelfCheckButtons.Begin) with { Style = ActionStyle.Positive }, Wish(words, isOffered: true)]);

    public static AdaptiveCard Ask(Words words, DialogContext<SelfCheckState> dialog, StatementTheme theme)
    {
        // A reply stays in the chat, the answer to a press only until the next one.
        var hidesLine = theme.InOwnWords && dialog.State.LetGo is not null && dialog.Turn.Activity.Type != ActivityTypes.Invoke;

        return words.Card(
            words[$"selfcheck.theme.{theme.Theme}"],
            [
                Subtle(words.Say("selfcheck.place", ("number", dialog.Number), ("count", dialog.Count))),
                new TextBlock(words[dialog.Number == 1 ? "selfcheck.intro" : "selfcheck.howOften"]),
                .. CardLayout.Problem(dialog.Problem),
                .. theme.Statements.Select(statement => Statement(words, dialog, statement)),
                .. theme.InOwnWords ? OwnLine(words, dialog, hidesLine) : [],
                Subtle(words[dialog.Number == 1 ? "selfcheck.onlyYou" : "selfcheck.onlyYouShort"]) with { Spacing = Spacing.Medium },
            ],
            Buttons(words, dialog, hidesLine));
    }

    /// <param name="words">The reader's language.</param>
    /// <param name="check">What was kept.</param>
    /// <param name="before">The one kept before it.</param>
    public static AdaptiveCard Kept(Words words, SelfCheck check, SelfCheck? before) => words.Card(
        words["selfcheck.kept.title"],
        [
            new TextBlock(words["selfcheck.kept.text"]),
            CardLayout.Box([.. Lines(words, check.Form, before?.Form)]),
            Subtle(words["selfcheck.onlyYouShort"]) with { Spacing = Spacing.Medium },
        ],
        [
            .. before is null ? Array.Empty<CardAction>() : [Button(words["selfcheck.earlier"], SelfCheckButtons.Earlier)],
            Button(words["selfcheck.delete"], SelfCheckButtons.Delete) with { Data = new CardData { [SelfCheckButtons.RunOnButton] = check.Run.ToString() } },
        ]);

    /// <param name="words">The reader's language.</param>
    /// <param name="checks">The reader's own, the newest first.</param>
    /// <param name="day">On which day of the reader one was kept.</param>
    /// <param name="isOffered">Whether it is offered to them each quarter.</param>
    public static AdaptiveCard History(Words words, IReadOnlyList<SelfCheck> checks, Func<SelfCheck, DateOnly> day, bool isOffered) => words.Card(
        words["selfcheck.history.title"],
        [
            new TextBlock(words[checks.Count == 0 ? "selfcheck.history.none" : "selfcheck.history.text"]),
            .. Statements.All.Select(statement => OverTime(words, statement, checks, day)).OfType<CardElement>(),
            .. LinesKept(words, checks, day),
            Subtle(words["selfcheck.onlyYouShort"]) with { Spacing = Spacing.Medium },
        ],
        [Wish(words, isOffered)]);

    public static AdaptiveCard NothingSaid(Words words) => words.Card(
        words["selfcheck.nothing.title"],
        [new TextBlock(words["selfcheck.nothing.text"])]);

    public static AdaptiveCard SetAside(Words words) => words.Card(
        words["selfcheck.setAside.title"],
        [new TextBlock(words["selfcheck.setAside.text"])],
        [
            Button(words["selfcheck.setAside.goOn"], SelfCheckButtons.Begin) with { Style = ActionStyle.Positive },
            Button(words["selfcheck.setAside.discard"], SelfCheckButtons.Discard),
        ]);

    public static AdaptiveCard Deleted(Words words) => words.Card(words["selfcheck.deleted.title"], [new TextBlock(words["selfcheck.deleted.text"])]);

    public static AdaptiveCard Chosen(Words words, bool isOffered) => words.Card(
        words[isOffered ? "selfcheck.optIn.title" : "selfcheck.optOut.title"],
        [new TextBlock(words[isOffered ? "selfcheck.optIn.text" : "selfcheck.optOut.text"])],
        [Wish(words, isOffered)]);

    private static ChoiceSetInput Statement(Words words, DialogContext<SelfCheckState> dialog, string statement) => new(statement)
    {
        Label = words[$"selfcheck.statement.{statement}"],
        Style = ChoiceSetStyle.Expanded,
        Choices = [.. Enum.GetValues<HowOften>().Select(often => new Choice(words[$"selfcheck.often.{often}"], often.ToString()))],
        Value = dialog.State.Answers.TryGetValue(statement, out var given) ? given.ToString() : null,
    };

    private static IEnumerable<CardElement> OwnLine(Words words, DialogContext<SelfCheckState> dialog, bool hidesLine)
    {
        if (hidesLine)
            yield return new TextBlock(words["selfcheck.lineWaits"]);
        yield return new TextInput(SelfCheckDialog.LetGo)
        {
            Label = words["selfcheck.letGo"],
            IsMultiline = true,
            MaxLength = SelfCheckForm.LongestLine,
            Value = dialog.Entered is { } entered ? entered.Text(SelfCheckDialog.LetGo) : hidesLine ? null : dialog.State.LetGo,
        };
    }

    private static List<CardAction> Buttons(Words words, DialogContext<SelfCheckState> dialog, bool hidesLine)
    {
        var answer = hidesLine ? dialog.ButtonData().With(SelfCheckDialog.KeepsLine, "true") : dialog.ButtonData();
        var isLast = dialog.Number == dialog.Count;

        var buttons = new List<CardAction>
        {
            dialog.Button(DialogVerbs.Answer, words[isLast ? "selfcheck.keep" : "common.next"]) with { Data = answer, Style = ActionStyle.Positive },
        };
        if (dialog.CanGoBack)
            buttons.Add(dialog.Button(DialogVerbs.Back, words["common.back"]));
        buttons.Add(dialog.Button(DialogVerbs.Answer, words["selfcheck.later"]) with { Data = answer.With(SelfCheckDialog.PutAway, "true") });
        if (dialog is { Number: 1, State.HasEarlier: true })
            buttons.Add(Button(words["selfcheck.earlier"], SelfCheckButtons.Earlier));

        return buttons;
    }

    private static IEnumerable<CardElement> Lines(Words words, SelfCheckForm form, SelfCheckForm? before)
    {
        foreach (var (statement, often) in Statements.All.Where(form.Answers.ContainsKey).Select(statement => (statement, form.Answers[statement])))
        {
            var was = before is not null && before.Answers.TryGetValue(statement, out var earlier) && earlier != often ? earlier : (HowOften?)null;
            yield return Said(
                words,
                statement,
                was is null
                    ? words.Say("selfcheck.said", ("often", words[$"selfcheck.often.{often}"]))
                    : words.Say("selfcheck.saidBefore", ("often", words[$"selfcheck.often.{often}"]), ("before", words[$"selfcheck.often.{was}"])));
        }

        if (form.LetGo is not null)
            yield return new TextBlock(words["selfcheck.letGoKept"]);
    }

    /// <summary>How often a statement was true, from the oldest to the newest: words beside words, nothing is counted.</summary>
    private static Container? OverTime(Words words, string statement, IReadOnlyList<SelfCheck> checks, Func<SelfCheck, DateOnly> day)
    {
        var said = (
            from check in checks.Reverse()
            where check.Form.Answers.ContainsKey(statement)
            select words.Say("selfcheck.history.entry", ("day", Day(words, day(check))), ("often", words[$"selfcheck.often.{check.Form.Answers[statement]}"]))).ToList();

        return said.Count == 0 ? null : Said(words, statement, string.Join(" · ", said));
    }

    private static Container Said(Words words, string statement, string often) => new(
        [
            new TextBlock(words[$"selfcheck.statement.{statement}"]),
            new TextBlock(often) { Spacing = Spacing.Small },
        ])
    { Spacing = Spacing.Medium };

    private static IEnumerable<CardElement> LinesKept(Words words, IReadOnlyList<SelfCheck> checks, Func<SelfCheck, DateOnly> day)
    {
        List<string> days = [.. checks.Reverse().Where(check => check.LetGo is not null).Select(check => Day(words, day(check)))];
        if (days.Count > 0)
            yield return new TextBlock(words.Say("selfcheck.history.letGo", ("days", words.Join(days)))) { Spacing = Spacing.Medium };
    }

    private static string Day(Words words, DateOnly day) => words.When("common.dates.day", day);

    private static TextBlock Subtle(string text) => new(text) { IsSubtle = true, Size = TextSize.Small };

    private static ExecuteAction Wish(Words words, bool isOffered) => Button(
        words[isOffered ? "selfcheck.optOut.button" : "selfcheck.optIn.button"], isOffered ? SelfCheckButtons.OptOut : SelfCheckButtons.OptIn);

    private static ExecuteAction Button(string title, string verb) => new(title)
    {
        Verb = verb,
        Data = [],
        AssociatedInputs = AssociatedInputs.None,
    };
}
