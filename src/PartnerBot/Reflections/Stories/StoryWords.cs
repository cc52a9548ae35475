using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>A story on a card: each part under its label, in the teller's own words.</summary>
internal static class StoryWords
{
    /// <summary>Paragraphs shown of one part; what follows goes on in the last, so that no story makes a card too large.</summary>
    private const int MostParagraphs = 10;

    public static IReadOnlyList<CardElement> Parts(Words words, StoryText text) =>
    [
        .. Part(words, words["reflections.part.title"], text.Title),
        .. Part(words, words["reflections.part.chosen"], text.ChosenChange),
        .. Part(words, words["reflections.part.changes"], Others(text)),
        .. Part(words, words["reflections.part.before"], text.Before),
        .. Part(words, words["reflections.part.happened"], text.Happened),
        .. Part(words, words["reflections.part.now"], text.Now),
        .. Part(words, words["reflections.part.why"], text.WhyItMatters),
        .. Part(words, words["reflections.part.lesson"], text.Lesson),
    ];

    /// <summary>What a story is called: by its title, or else by how it begins.</summary>
    public static string Title(Words words, StoryText text)
    {
        const int Longest = 60;
        var title = Beginning.Of(
            text.Title ?? text.ChosenChange ?? text.Happened ?? text.Now ?? text.Before ?? "", text.Title is null ? Longest : StoryBounds.Title);

        return title.Length == 0 ? words["panel.untitled"] : title;
    }

    /// <summary>What the story is about.</summary>
    public static TextBlock Domain(Words words, string domain) =>
        new(words.Say("reflections.part.domain", ("domain", StoryDomain.Label(words, domain)))) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Medium };

    /// <summary>The changes beside the one that mattered most, one a line; null when there are none.</summary>
    public static string? Others(StoryText text)
    {
        string[] others = [.. text.Changes.Where((_, place) => place != text.Chosen)];

        return others.Length == 0 ? null : string.Join('\n', others);
    }

    /// <summary>The lines of a text that are not blank, ten at the most.</summary>
    public static IReadOnlyList<string> Paragraphs(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        return lines.Length <= MostParagraphs
            ? lines
            : [.. lines[..(MostParagraphs - 1)], string.Join(' ', lines[(MostParagraphs - 1)..])];
    }

    private static IEnumerable<CardElement> Part(Words words, string label, string? text) => text is null
        ? []
        : [
            new TextBlock(label) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium },
            .. Paragraphs(text).Select(paragraph => words.Quote(paragraph) with { Spacing = Spacing.Small }),
        ];
}
