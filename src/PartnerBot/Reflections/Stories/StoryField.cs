using System.Text;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>One text of the story as it is asked for: the input's id, which also names its label, and how long it may be.</summary>
internal sealed record StoryField(string Id, int Bound)
{
    public static readonly IReadOnlyList<StoryField> Changes =
        [.. Enumerable.Range(1, StoryBounds.Changes).Select(number => new StoryField($"change{number}", StoryBounds.Change))];

    public static readonly StoryField Before = new("before", StoryBounds.Before);

    public static readonly StoryField Happened = new("happened", StoryBounds.Happened);

    public static readonly StoryField Now = new("now", StoryBounds.Now);

    public static readonly StoryField WhyItMatters = new("why", StoryBounds.WhyItMatters);

    public static readonly StoryField Lesson = new("lesson", StoryBounds.Lesson);

    public static readonly StoryField Title = new("title", StoryBounds.Title);

    public string Label(Words words) => words[$"reflections.field.{Id}"];

    /// <summary>The bound as one writes it in that language.</summary>
    public string BoundIn(Words words) => Number(words, Bound);

    /// <summary>What was typed, with plain line ends and without signs that no reader sees; <see langword="null"/> when blank.</summary>
    public string? In(CardInputs inputs)
    {
        if (inputs.Text(Id) is not { } typed)
            return null;

        var text = new StringBuilder(typed.Length);
        foreach (var c in typed.ReplaceLineEndings("\n"))
        {
            if (c == '\n' || !char.IsControl(c))
                text.Append(c);
        }

        var clean = text.ToString().Trim();

        return clean.Length == 0 ? null : clean;
    }

    /// <summary>The sentence about the first of several texts that is too long; <see langword="null"/> when none is.</summary>
    public static string? TooLong(Words words, CardInputs inputs, params ReadOnlySpan<StoryField> fields)
    {
        foreach (var field in fields)
        {
            if (field.In(inputs) is { } text && text.Length > field.Bound)
                return words.Say("reflections.problem.tooLong", ("field", field.Label(words)), ("length", Number(words, text.Length)), ("bound", field.BoundIn(words)));
        }

        return null;
    }

    private static string Number(Words words, int number) => number.ToString("N0", words.Culture);
}
