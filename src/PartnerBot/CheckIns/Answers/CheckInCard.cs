using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Privacy;
using PartnerBot.Safety;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>What the card of a check-in says.</summary>
/// <param name="Id">Which check-in.</param>
/// <param name="Partnership">Its partnership's name.</param>
/// <param name="Brokers">Who else looks after the partnership; <see langword="null"/> for nobody.</param>
/// <param name="OpenUntil">Until when it is open, in the reader's words and zone.</param>
/// <param name="Offered">What the visibility is filled with.</param>
/// <param name="Revision">Which state of the check-in the card is made for.</param>
/// <param name="IsEdit">Whether it changes what is stored.</param>
/// <param name="WasShared">Whether it was shared by name before, which cannot be undone.</param>
/// <param name="IsReminder">Whether it comes for the second time.</param>
/// <param name="Typed">What was filled in but could not be taken; <see langword="null"/> for a fresh card.</param>
internal sealed record CheckInQuestion(
    CheckInId Id, string Partnership, string? Brokers, string OpenUntil, Visibility Offered, int Revision, bool IsEdit = false, bool WasShared = false, bool IsReminder = false, CheckInForm? Typed = null)
{
    /// <summary>Whether there is a total; otherwise it is for the person alone, or by name.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>Who looks after the partnership and has shared with all how things are for them.</summary>
    public IReadOnlyList<WentFirst> First { get; init; } = [];

    /// <summary>Why it asks out of turn; <see langword="null"/> for any other round.</summary>
    public Happened? Happened { get; init; }

    /// <summary>For somebody who goes first: when the others are asked, in the reader's words and zone; <see langword="null"/> for everybody else.</summary>
    public string? GoesFirstUntil { get; init; }

    /// <summary>Whether the bot's reply was not quite right, and a line is asked for.</summary>
    public bool TellsBetter { get; init; }

    /// <summary>Whether it was filled in on a copy from before the answer was changed or deleted.</summary>
    public bool IsOldCopy => Typed is { } typed && typed.Revision != Revision;
}

/// <summary>The check-in card: short at first, so that a tap on a face and a tap on the button are an answer; more opens for those who want to say more.</summary>
internal static class CheckInCard
{
    public static AdaptiveCard Of(Words words, CheckInQuestion question) => words.Card(
        words["checkins.card.title"],
        [
            new TextBlock(question.Brokers is { } brokers
                ? words.Say("checkins.card.asks", ("brokers", brokers), ("partnership", question.Partnership))
                : words.Say("checkins.card.asksYourself", ("partnership", question.Partnership))),
            .. question.GoesFirstUntil is { } until ? [new TextBlock(words.Say("checkins.card.goesFirst", ("when", until)))] : (IEnumerable<CardElement>)[],
            .. Reason(words, question.Happened),
            .. Opening(words, question.First),
            .. question.IsCounted ? (IEnumerable<CardElement>)[] : [new TextBlock(words["checkins.card.between"])],
            .. question.IsReminder ? [new TextBlock(words["checkins.card.reminder"])] : (IEnumerable<CardElement>)[],
            .. WhatIsKept(question) is { } kept ? [new TextBlock(words[kept])] : (IEnumerable<CardElement>)[],
            .. question.WasShared ? [new TextBlock(words["checkins.card.wasShared"])] : (IEnumerable<CardElement>)[],
            .. CardLayout.Problem(Problem(words, question.Typed)),
            Feelings(words, question.Typed),
            .. More(words, "burdens", Burdens(words, question.Typed), question.Typed is { Burdens.Count: > 0 }),
            .. More(words, "helps", Helps(words, question.Typed), question.Typed is { Helps.Count: > 0 }),
            .. More(words, "note", Note(words, question.Typed), question.Typed?.Note is not null || question.TellsBetter),
            Visibilities(words, question),
            new TextBlock(words.Say("checkins.card.openUntil", ("until", question.OpenUntil))) { Spacing = Spacing.Medium },
            new TextBlock(words["checkins.card.notMonitored"]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Small },
        ],
        [
            new ExecuteAction(words["checkins.card.send"])
            {
                Verb = AnswerCheckInButton.Verb,
                Data = new CardData { [AnswerCheckInButton.CheckIn] = question.Id.Value.ToString(), [CheckInForm.RevisionInput] = question.Revision.ToString(CultureInfo.InvariantCulture) },
                Style = ActionStyle.Positive,
            },
            SupportButtons.Button(words),
        ]);

    private static IEnumerable<CardElement> Reason(Words words, Happened? happened)
    {
        if (happened is null)
            yield break;

        yield return new TextBlock(words.Say(happened.Text is null ? "checkins.card.happened" : "checkins.card.happenedSays", ("name", happened.Name))) { Weight = TextWeight.Bolder };
        if (happened.Text is { } text)
            yield return words.Quote(text);
    }

    /// <summary>Before the question: what those who look after the partnership shared.</summary>
    private static IEnumerable<CardElement> Opening(Words words, IReadOnlyList<WentFirst> first)
    {
        if (first.Count == 0)
            yield break;

        yield return new TextBlock(words.Count("checkins.card.wentFirst", first.Count, ("names", words.Join([.. first.Select(one => one.Name)])))) { Weight = TextWeight.Bolder };
        foreach (var one in first)
        {
            IEnumerable<CardElement> name = first.Count == 1 ? [] : [new TextBlock(words.Whole(Markdown.Escape(one.Name))) { Weight = TextWeight.Bolder }];
            yield return CardLayout.Box([.. name, .. SharedAnswerCard.Answer(words, one.Answer)]);
        }

        yield return new TextBlock(words["checkins.card.sameForAll"]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Small };
    }

    /// <summary>The key of the sentence that says what is kept while the card is filled in; <see langword="null"/> when nothing was answered yet.</summary>
    private static string? WhatIsKept(CheckInQuestion question) => question switch
    {
        { IsOldCopy: true, IsEdit: true } => "checkins.card.otherCopy",
        { IsOldCopy: true } => "checkins.card.deletedSince",
        { IsEdit: true, TellsBetter: true } => "checkins.card.better",
        { IsEdit: true } => "checkins.card.edit",
        _ => null,
    };

    private static string? Problem(Words words, CheckInForm? typed) => typed?.Problem is not { } problem ? null : problem switch
    {
        CheckInProblem.NoFeeling => words["checkins.card.feelingMissing"],
        CheckInProblem.NoteTooLong => words.Say(
            "checkins.card.noteTooLong", ("most", CheckInAnswer.LongestNote), ("length", typed.Note?.Length)),
    };

    private static ChoiceSetInput Feelings(Words words, CheckInForm? typed) => new(CheckInForm.FeelingInput)
    {
        Label = words["checkins.card.feeling"],
        Style = ChoiceSetStyle.Expanded,
        Choices = CheckInWords.Choices<Feeling>(words.Of),
        Value = typed?.Feeling?.ToString(),
        IsRequired = true,
        ErrorMessage = words["checkins.card.feelingMissing"],
    };

    private static ChoiceSetInput Burdens(Words words, CheckInForm? typed) => new(CheckInForm.BurdensInput)
    {
        Label = words["checkins.card.burdens"],
        Style = ChoiceSetStyle.Expanded,
        IsMultiSelect = true,
        Choices = CheckInWords.Choices<Burden>(words.Of),
        Value = typed is { Burdens.Count: > 0 } ? string.Join(',', typed.Burdens) : null,
    };

    private static ChoiceSetInput Helps(Words words, CheckInForm? typed) => new(CheckInForm.HelpsInput)
    {
        Label = words["checkins.card.helps"],
        Style = ChoiceSetStyle.Expanded,
        IsMultiSelect = true,
        Choices = CheckInWords.Choices<Help>(words.Of),
        Value = typed is { Helps.Count: > 0 } ? string.Join(',', typed.Helps) : null,
    };

    private static TextInput Note(Words words, CheckInForm? typed) => new(CheckInForm.NoteInput)
    {
        Label = words["checkins.card.note"],
        Placeholder = words["checkins.card.notePlaceholder"],
        IsMultiline = true,
        // A note that came too long comes back whole, to be shortened by its author and not by the client.
        MaxLength = Math.Max(CheckInAnswer.LongestNote, typed?.Note?.Length ?? 0),
        Value = typed?.Note,
    };

    private static ChoiceSetInput Visibilities(Words words, CheckInQuestion question)
    {
        var offered = Enum.GetValues<Visibility>().Where(visibility => visibility switch
        {
            Visibility.Broker => question.Brokers is not null,
            Visibility.Total => question.IsCounted,
            _ => true,
        }).ToList();
        var chosen = question.Typed?.Visibility ?? question.Offered;

        return new ChoiceSetInput(CheckInForm.VisibilityInput)
        {
            Label = words["checkins.card.visibility"],
            // All of them open to view: a closed list would show of the chosen one only as much as a telephone is wide.
            Style = ChoiceSetStyle.Expanded,
            Choices = CheckInWords.Choices(words.Of, offered),
            // With nobody else to broker there is no such choice, nor a total where nothing is counted.
            Value = (offered.Contains(chosen) ? chosen : question.IsCounted ? Visibility.Total : Visibility.OnlyMe).ToString(),
        };
    }

    /// <summary>A question that opens when it is wanted; open at once when something is filled in already.</summary>
    private static IReadOnlyList<CardElement> More(Words words, string name, CardInput input, bool open)
    {
        var section = new Container([input]) { Id = $"{name}Section", IsVisible = open ? null : false, Spacing = Spacing.Small };
        if (open)
            return [section];

        return
        [
            new ActionSet([new ToggleVisibilityAction(words[$"checkins.card.{name}Open"], [section.Id])]) { Spacing = Spacing.Small },
            section,
        ];
    }
}
