using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>What the onboarding's cards have in common.</summary>
internal static class OnboardingLayout
{
    // Longer than what is accepted: a client that cuts would lose what was typed without a word.
    public const int RoomToType = 4_000;

    /// <summary>A question: where one stands, what was wrong, the question, and the ways on.</summary>
    public static DialogPrompt Question(
        this DialogContext<OnboardingState> dialog, Words words, string title, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) => new(
        words.Card(title, [.. Place(words, dialog), .. CardLayout.Problem(dialog.Problem), .. body], actions),
        title);

    /// <summary>Next, skip, back and stop, as far as they fit the step.</summary>
    public static IReadOnlyList<CardAction> Ways(this DialogContext<OnboardingState> dialog, Words words, bool canSkip) =>
    [
        dialog.Button(DialogVerbs.Answer, words["common.next"]) with { Style = ActionStyle.Positive },
        .. canSkip && !dialog.State.IsChanging ? (CardAction[])[dialog.Button(DialogVerbs.Skip, words["common.skip"])] : [],
        .. dialog.BackAndStop(words),
    ];

    public static IReadOnlyList<CardAction> BackAndStop(this DialogContext<OnboardingState> dialog, Words words) =>
    [
        .. dialog.CanGoBack ? (CardAction[])[dialog.Button(DialogVerbs.Back, words["common.back"])] : [],
        dialog.Button(DialogVerbs.Stop, words["common.stop"]),
    ];

    /// <summary>What was typed and refused, or else what is remembered.</summary>
    public static string? Typed(this DialogContext<OnboardingState> dialog, string id, string? remembered) =>
        dialog.Entered is { } entered ? entered.Text(id) : remembered;

    public static TextInput OwnWords(Words words, string id, string label, string? value) => new(id)
    {
        Label = words[label],
        IsMultiline = true,
        MaxLength = RoomToType,
        Value = value,
    };

    private static IEnumerable<CardElement> Place(Words words, DialogContext<OnboardingState> dialog)
    {
        if (dialog.State is { IsReview: false, IsChanging: false })
        {
            yield return new TextBlock(words.Say("common.step", ("number", dialog.Number), ("count", dialog.Count)))
            {
                IsSubtle = true,
                Size = TextSize.Small,
                Spacing = Spacing.None,
            };
        }
    }
}
