using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>Asks a partner whether their organisation goes along with a set-up.</summary>
internal static class AcceptanceCard
{
    public const string AcceptVerb = "set-up.accept";

    public const string WriteVerb = "set-up.write";

    public const string SuggestVerb = "set-up.suggest";

    public const string Revision = "revision";

    public const string Suggestion = "suggestion";

    // Longer than what is accepted: a client that cuts would lose what was typed without a word.
    private const int RoomToType = 4_000;

    public static AdaptiveCard Ask(Words words, AskedFor asked) => words.Card(
        words[asked.Reflection.Revision == 0 ? "setup.ask.title" : "setup.ask.changedTitle"],
        [
            new TextBlock(words.Say("setup.ask.text", ("partnership", asked.PartnershipName), ("broker", asked.Broker))),
            .. SetUpWords.Of(words, asked.Reflection.SetUp, asked.Panel),
            new TextBlock(words["setup.ask.what"]),
            new TextBlock(asked.Organisation is { } organisation ? words.Say("setup.ask.voice", ("organisation", organisation)) : words["setup.ask.ownVoice"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        [
            Button(words["setup.ask.accept"], AcceptVerb, asked.Reflection) with { Style = ActionStyle.Positive, AssociatedInputs = AssociatedInputs.None },
            Button(words["setup.ask.suggest"], WriteVerb, asked.Reflection) with { AssociatedInputs = AssociatedInputs.None },
        ]);

    /// <summary>Asks what should be changed.</summary>
    public static AdaptiveCard Write(Words words, Reflection reflection, string? typed = null, string? problem = null) => words.Card(
        words["setup.suggest.title"],
        [
            .. CardLayout.Problem(problem),
            new TextInput(Suggestion) { Label = words["setup.suggest.label"], IsMultiline = true, MaxLength = RoomToType, Value = typed },
            new TextBlock(words["setup.suggest.whoSees"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        [
            Button(words["setup.suggest.send"], SuggestVerb, reflection) with { Style = ActionStyle.Positive },
            Button(words["setup.ask.accept"], AcceptVerb, reflection) with { AssociatedInputs = AssociatedInputs.None },
        ]);

    /// <summary>What stays in the chat after an answer.</summary>
    public static AdaptiveCard Answered(Words words, SetUpAnswer answer, Reflection reflection, string partnership) => words.Card(
        words[$"setup.answered.{answer}.title"],
        [new TextBlock(words.Say($"setup.answered.{answer}.text", ("partnership", partnership)))],
        answer == SetUpAnswer.Suggested ? [Button(words["setup.answered.after"], AcceptVerb, reflection)] : null);

    private static ExecuteAction Button(string title, string verb, Reflection reflection) => new(title)
    {
        Verb = verb,
        Data = FindReflection.On(reflection.Id).With(Revision, reflection.Revision.ToString(CultureInfo.InvariantCulture)),
    };
}

/// <summary>A set-up as one partner is asked about it.</summary>
/// <param name="Reflection">What is proposed.</param>
/// <param name="PartnershipName">In which partnership.</param>
/// <param name="Broker">Who proposes it.</param>
/// <param name="Organisation">For whom the partner answers; <see langword="null"/> when for no organisation.</param>
/// <param name="Panel">Who is to sit on the panel.</param>
internal sealed record AskedFor(Reflection Reflection, string PartnershipName, string Broker, string? Organisation, IReadOnlyList<string> Panel);
