using PartnerBot.BotFramework.Cards;
using PartnerBot.CheckIns;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Asks;

/// <summary>Asks somebody what they can do.</summary>
internal static class AskCard
{
    // Longer than what is accepted: a client that cuts would lose what was typed without a word.
    private const int RoomToType = 4_000;

    /// <summary>What stands below a shared answer that asks for something.</summary>
    public static (IReadOnlyList<CardElement> Body, IReadOnlyList<CardAction> Actions) Below(Words words, AskId ask, string asker) =>
        (Question(words, asker, line: null), Buttons(words, ask));

    /// <summary>The ask alone, for somebody who goes through what waits.</summary>
    /// <param name="words">The reader's language.</param>
    /// <param name="view">The ask.</param>
    /// <param name="reader">Who is asked.</param>
    /// <param name="others">How many more wait for the reader.</param>
    /// <param name="line">What was typed and has no room; <see langword="null"/> for nothing.</param>
    public static AdaptiveCard Of(Words words, AskView view, Person reader, int others, string? line = null) => words.Card(
        words.Say("asks.card.title", ("asker", view.Asker.DisplayName)),
        [
            .. CardLayout.Problem(line is null ? null : words.Say("asks.card.lineTooLong", ("most", AskReply.LongestLine), ("length", line.Length))),
            new TextBlock(words.Say("asks.card.where", ("partnership", view.Partnership.Name), ("day", words.AskedOn(view, reader)))),
            CardLayout.Box([.. What(words, view)]),
            .. view.ReplyOf(reader) is { } said ? [new TextBlock(words.Say("asks.card.saidBefore", ("reply", words.Of(said.Kind))))] : (IEnumerable<CardElement>)[],
            .. Question(words, view.Asker.DisplayName, line ?? view.ReplyOf(reader)?.Line),
        ],
        [.. Buttons(words, view.Ask.Id), .. others > 0 ? [NextButton(words, view.Ask.Id, others)] : (IEnumerable<CardAction>)[]]);

    /// <summary>Goes on to the next one that waits, behind this one.</summary>
    public static ExecuteAction NextButton(Words words, AskId after, int others) => new(words.Count("asks.next", others))
    {
        Verb = ShowAskButton.NextVerb,
        Data = AskButtons.Data(after),
        AssociatedInputs = AssociatedInputs.None,
    };

    private static IEnumerable<CardElement> What(Words words, AskView view) => view.Answer is { } answer
        ? SharedAnswerCard.Answer(words, answer)
        : [new TextBlock(words.Wishes(view.Ask)) { Size = TextSize.Medium }];

    private static IReadOnlyList<CardElement> Question(Words words, string asker, string? line) =>
    [
        new TextBlock(words.Say("asks.card.question", ("asker", asker))) { Separator = true, Weight = TextWeight.Bolder },
        new TextInput(AskButtons.LineInput) { Label = words["asks.card.line"], IsMultiline = true, MaxLength = RoomToType, Value = line },
        new TextBlock(words.Say("asks.card.whoSees", ("asker", asker))) { IsSubtle = true },
    ];

    private static IReadOnlyList<CardAction> Buttons(Words words, AskId ask) =>
    [
        .. Enum.GetValues<ReplyKind>().Select(kind => new ExecuteAction(words.Of(kind))
        {
            Verb = ReplyToAskButton.Verb,
            Data = AskButtons.Data(ask).With(ReplyToAskButton.Kind, kind.ToString()),
        }),
    ];
}
