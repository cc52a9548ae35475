using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Commands;
using PartnerBot.Safety;
using PartnerBot.Wording;

namespace PartnerBot.Administration;

/// <summary>The helplines as admins look through them: all places, one place, one entry.</summary>
internal static class HelplineListCards
{
    /// <summary>All places, with how many entries of each are to be checked.</summary>
    public static AdaptiveCard Places(Words words, HelplineBook book, Func<DateOnly?, bool> isVerified, string? suggested) => words.Card(
        words["administration.lines.title"],
        [
            new TextBlock(words["administration.lines.text"]),
            new ChoiceSetInput("argument")
            {
                Label = words["administration.lines.where"],
                Style = ChoiceSetStyle.Compact,
                Choices =
                [
                    Place(words, book, KeptHelplines.International, words["administration.lines.everywhere"], isVerified),
                    .. book.Countries
                        .OrderBy(country => country.NameIn(words.Language), StringComparer.Create(words.Culture, ignoreCase: true))
                        .Select(country => Place(words, book, country.Code, country.NameIn(words.Language), isVerified)),
                ],
                Value = suggested ?? KeptHelplines.International,
            },
            new TextBlock(words["administration.lines.atOnce"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        [
            new ExecuteAction(words["administration.lines.open"])
            {
                Verb = RunCommandButton.Verb,
                Data = new CardData { ["command"] = HelplinesCommand.CommandKey },
                Style = ActionStyle.Positive,
            },
        ]);

    /// <summary>One place, entry by entry.</summary>
    public static AdaptiveCard Place(Words words, HelplinePlace place, Func<DateOnly?, bool> isVerified, HelplineNews news = HelplineNews.None) => words.Card(
        words.Say("administration.lines.of", ("place", Title(words, place))),
        [
            .. News(words, place, news),
            .. HelplineEntry.AllOf(place.Kept).Select(entry => Entry(words, place, entry, isVerified)),
            .. place.Kept.Lines.Count == 0 ? [new TextBlock(words["administration.lines.none"])] : (CardElement[])[],
            .. place.ChangedAt is { } at ? [new TextBlock(Changed(words, place, at)) { IsSubtle = true, Size = TextSize.Small, Separator = true }] : (CardElement[])[],
            new ChoiceSetInput(HelplineButtons.Entry)
            {
                Label = words["administration.lines.which"],
                Style = ChoiceSetStyle.Compact,
                Choices =
                [
                    .. place.Country is null ? (Choice[])[] : [new Choice(words["administration.lines.emergency"], HelplineEntry.Emergency)],
                    .. place.Kept.Lines.Select(line => new Choice(line.Name, HelplineEntry.KeyOf(line))),
                    new Choice(words["administration.lines.another"], HelplineEntry.New),
                ],
                Value = HelplineEntry.AllOf(place.Kept).FirstOrDefault()?.Key ?? HelplineEntry.New,
            },
        ],
        [Button(words["administration.lines.change"], HelplineButtons.EditVerb, place, key: null) with { Style = ActionStyle.Positive }]);

    /// <summary>One entry to correct.</summary>
    public static AdaptiveCard Edit(Words words, HelplinePlace place, HelplineForm form, IReadOnlyList<HelplineFault> faults, bool changedMeanwhile = false) => words.Card(
        words.Say("administration.lines.of", ("place", Title(words, place))),
        [
            .. CardLayout.Problem(CardLayout.Together(words["administration.lines.nothingLost"], [.. faults.Select(fault => Fault(words, fault))])),
            .. changedMeanwhile
                ?
                [
                    .. CardLayout.Problem(words["administration.lines.meanwhile"]),
                    .. place.ChangedAt is { } at ? [new TextBlock(Changed(words, place, at))] : (CardElement[])[],
                    .. HelplineEntry.AllOf(place.Kept).Where(entry => entry.Key == form.Key).Select(entry => new TextBlock(Ways(words, entry)) { Spacing = Spacing.Small }),
                ]
                : (CardElement[])[],
            .. form.IsEmergency
                ? [new TextBlock(words["administration.lines.emergency"]) { Weight = TextWeight.Bolder }, Field(words, "number", Dialled(words, form.Number), 50)]
                : (CardElement[])
                [
                    Field(words, "name", form.Name, 100),
                    Field(words, "number", Dialled(words, form.Number), 50),
                    Field(words, "text", Dialled(words, form.Text), 50),
                    Field(words, "url", form.Url, 300),
                    Field(words, "hours", form.Hours, 100),
                    Field(words, "languages", form.Languages, 100),
                ],
            Field(words, "source", form.Source, 300),
            new ToggleInput("checked", words["administration.lines.checkedToday"]) { Label = words["administration.lines.checked"], Value = form.IsCheckedToday ? "true" : "false" },
            new TextBlock(words["administration.lines.checkedHint"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        [
            Button(words["common.save"], HelplineButtons.SaveVerb, place, form.Key) with { Style = ActionStyle.Positive },
            .. form.Key == HelplineEntry.New ? (CardAction[])[] : [Button(words["administration.lines.takeOff"], HelplineButtons.RemoveVerb, place, form.Key) with { AssociatedInputs = AssociatedInputs.None }],
            Button(words["common.back"], HelplineButtons.PlaceVerb, place, key: null) with { AssociatedInputs = AssociatedInputs.None },
        ]);

    /// <summary>Asks once more before an entry goes.</summary>
    public static AdaptiveCard Remove(Words words, HelplinePlace place, HelplineForm form) => words.Card(
        words["administration.lines.removeTitle"],
        [
            new TextBlock(form.IsEmergency
                ? words.Say("administration.lines.removeEmergency", ("number", form.Number ?? ""), ("place", Title(words, place)))
                : words.Say("administration.lines.removeLine", ("name", form.Name ?? ""), ("place", Title(words, place)))),
        ],
        [
            Button(words["administration.lines.takeOff"], HelplineButtons.RemovedVerb, place, form.Key) with { Style = ActionStyle.Destructive },
            Button(words["common.back"], HelplineButtons.PlaceVerb, place, key: null),
        ]);

    public static string Title(Words words, HelplinePlace place) => place.Country?.NameIn(words.Language) ?? words["administration.lines.everywhere"];

    private static Choice Place(Words words, HelplineBook book, string place, string name, Func<DateOnly?, bool> isVerified)
    {
        var open = book.Of(place) is { } kept ? HelplineEntry.AllOf(kept).Count(entry => !isVerified(entry.VerifiedOn)) : 0;

        return new Choice(open == 0 ? name : words.Plain("administration.lines.toCheck", ("place", name), ("count", open)), place);
    }

    private static Container Entry(Words words, HelplinePlace place, HelplineEntry entry, Func<DateOnly?, bool> isVerified) => new(
    [
        new TextBlock(entry.Name is { } name ? words.Whole(Markdown.Escape(name)) : words["administration.lines.emergency"]) { Weight = TextWeight.Bolder },
        new TextBlock(Ways(words, entry)) { Spacing = Spacing.None },
        new TextBlock(State(words, place, entry, isVerified)) { Spacing = Spacing.None, IsSubtle = true, Size = TextSize.Small },
    ])
    { Spacing = Spacing.Small };

    private static string Ways(Words words, HelplineEntry entry) => string.Join(
        " · ",
        ((string?[])
        [
            entry.Number is { } number ? words.Say("safety.support.call", ("number", number)) : null,
            entry.Text is { } text ? words.Say("safety.support.text", ("number", text)) : null,
            entry.Url is { } url ? words.Whole(Markdown.Escape(url)) : null,
        ]).OfType<string>());

    private static string State(Words words, HelplinePlace place, HelplineEntry entry, Func<DateOnly?, bool> isVerified)
    {
        if (entry.VerifiedOn is not { } day)
            return words["administration.lines.never"];

        var on = words.When("common.dates.day", day);
        var line = place.Verifiers.GetValueOrDefault(entry.Key) is { } name
            ? words.Say("administration.lines.verifiedBy", ("day", on), ("name", name))
            : words.Say("administration.lines.verified", ("day", on));

        return isVerified(day) ? line : $"{line} {words["administration.lines.tooOld"]}";
    }

    private static string Changed(Words words, HelplinePlace place, DateTimeOffset at) => place.ChangedBy is { } name
        ? words.Say("administration.lines.changedBy", ("when", words.When("common.dates.dayAndHour", at.UtcDateTime)), ("name", name))
        : words.Say("administration.lines.changed", ("when", words.When("common.dates.dayAndHour", at.UtcDateTime)));

    private static IReadOnlyList<CardElement> News(Words words, HelplinePlace place, HelplineNews news) => news switch
    {
        HelplineNews.None => [],
        HelplineNews.Saved => [new TextBlock(words["administration.lines.saved"])],
        HelplineNews.ChangedMeanwhile => CardLayout.Problem(words["administration.lines.goneMeanwhile"]),
    };

    private static string Fault(Words words, HelplineFault fault) => words.Say(
        $"administration.lines.faults.{fault.Kind}", ("field", words[$"administration.lines.fields.{fault.Field}"]), ("most", fault.Most), ("typed", fault.Typed));

    private static string? Dialled(Words words, string? number) => number is null ? null : Direction.InField(number, words.RightToLeft is true);

    private static TextInput Field(Words words, string name, string? value, int most) => new(name)
    {
        Label = words[$"administration.lines.fields.{name}"],
        // Room enough that the bound is said by the card, and nothing typed is cut off.
        MaxLength = 10 * most,
        Value = value,
    };

    private static ExecuteAction Button(string title, string verb, HelplinePlace place, string? key)
    {
        var data = new CardData { [HelplineButtons.Place] = place.Place }
            .With(HelplineButtons.Version, place.Version.ToString(CultureInfo.InvariantCulture));

        return new ExecuteAction(title) { Verb = verb, Data = key is null ? data : data.With(HelplineButtons.Entry, key) };
    }
}

/// <summary>What the card of a place says first.</summary>
internal enum HelplineNews
{
    None,
    Saved,

    /// <summary>The entry is not there any more, or somebody else has changed the place.</summary>
    ChangedMeanwhile,
}
