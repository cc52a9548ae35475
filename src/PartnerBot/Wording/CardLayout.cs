using PartnerBot.BotFramework.Cards;

namespace PartnerBot.Wording;

/// <summary>What all cards of the product have in common: one language, its direction, a heading, and a text where cards are not drawn.</summary>
internal static class CardLayout
{
    /// <summary>A card in one language.</summary>
    /// <param name="words">The language.</param>
    /// <param name="title">The heading; also what is shown where the card cannot be drawn.</param>
    /// <param name="body">What stands below the heading.</param>
    /// <param name="actions">The buttons, six at the most.</param>
    public static AdaptiveCard Card(
        this Words words, string title, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction>? actions = null) => new()
        {
            Lang = words.Language,
            Rtl = words.RightToLeft,
            FallbackText = title,
            Body = [new TextBlock(title) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading }, .. body],
            Actions = actions is { Count: > 0 } ? actions : null,
        };

    /// <summary>What a person wrote, shown letter by letter: no mark in it becomes a link or a heading, and each line keeps the direction of its own language.</summary>
    public static RichTextBlock Quote(this Words words, string text) =>
        new([new TextRun(string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(words.Whole))) { Italic = true }]);

    /// <summary>What is set apart from the rest of a card: what is kept, or what one person said.</summary>
    public static Container Box(IReadOnlyList<CardElement> items, Spacing? spacing = null) => Framed(ContainerStyle.Emphasis, items) with { Spacing = spacing };

    /// <summary>What must not be overlooked.</summary>
    public static Container Warning(IReadOnlyList<CardElement> items) => Framed(ContainerStyle.Attention, items);

    /// <summary>What is wrong, one thing or several, and one sentence that goes for all of it.</summary>
    public static string? Together(string forAll, IReadOnlyList<string> problems) => problems switch
    {
        [] => null,
        [var only] => $"{only} {forAll}",
        _ => $"{forAll}\n{string.Join('\n', problems.Select(problem => $"- {problem}"))}",
    };

    /// <summary>What is wrong with the answer just given, in words and not by colour alone.</summary>
    public static IReadOnlyList<CardElement> Problem(string? problem) => problem is null
        ? []
        : [Warning([new TextBlock($"⚠ {problem}") { Weight = TextWeight.Bolder }])];

    // Teams in high contrast has one background for all: there the line alone shows what belongs together.
    private static Container Framed(ContainerStyle style, IReadOnlyList<CardElement> items) => new(items) { Style = style, ShowBorder = true };
}
