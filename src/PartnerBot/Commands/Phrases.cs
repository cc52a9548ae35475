using System.Collections.Concurrent;
using System.Text;
using PartnerBot.Wording;

namespace PartnerBot.Commands;

/// <summary>Recognises what was typed: without regard to case, accents, spaces and the marks around a sentence, in any language offered.</summary>
internal sealed class Phrases(Wordings wordings)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _normal = new(StringComparer.Ordinal);

    /// <summary>What stands at the ends of a sentence in one language or another, between a mention of the bot and what follows, and around what was read somewhere.</summary>
    private static readonly char[] Marks = [' ', '.', ',', ';', ':', '!', '?', '…', '–', '—', '¿', '¡', '؟', '،', '؛', '"', '“', '”', '„', '«', '»'];

    /// <summary>Finds the command whose phrase the text is, or begins with when it takes an argument. The longest phrase wins.</summary>
    /// <returns>The command and what followed its phrase; <see langword="null"/> when none fits.</returns>
    public (ICommand Command, string Argument)? Find(string text, IReadOnlyList<ICommand> commands)
    {
        var typed = Normal(text);
        var matches =
            from command in commands
            from phrase in Of(command.Key)
            where typed == phrase || (command.TakesArgument && typed.StartsWith($"{phrase} ", StringComparison.Ordinal))
            orderby phrase.Length descending
            select (command, Rest(text, phrase));

        return matches.Select(match => ((ICommand, string)?)match).FirstOrDefault();
    }

    /// <summary>Finds the command that was probably meant: a phrase at most two slips away, one for short words.</summary>
    /// <returns>The command and its phrase in the given language; <see langword="null"/> when nothing is near.</returns>
    public (ICommand Command, string Phrase)? Near(string text, IReadOnlyList<ICommand> commands, Words words)
    {
        var typed = Normal(text);
        var best = (
            from command in commands
            from phrase in Of(command.Key)
            let distance = Distance(command.TakesArgument ? Head(typed, phrase) : typed, phrase)
            where distance <= (phrase.Length < 6 ? 1 : 2)
            orderby distance, phrase.Length descending
            select command).FirstOrDefault();

        return best is null ? null : (best, words.List($"commands.{best.Key}.phrases")[0]);
    }

    /// <summary>Whether a text is one of the phrases under a key, in any language.</summary>
    public bool Is(string text, string key) => Of(key).Contains(Normal(text));

    /// <summary>The text without case, accents, repeated spaces and marks at its ends; digits of any script as 0 to 9.</summary>
    public static string Normal(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Letters.Plain(text))
        {
            if (!char.IsWhiteSpace(c))
                plain.Append(c);
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString().TrimStart(Marks).TrimEnd(Marks);
    }

    private IReadOnlyList<string> Of(string key) => _normal.GetOrAdd(
        key, _ => [.. wordings.All.SelectMany(words => words.List($"commands.{key}.phrases")).Select(Normal).Distinct()]);

    /// <summary>As many words of what was typed as the phrase has.</summary>
    private static string Head(string typed, string phrase) => string.Join(' ', typed.Split(' ').Take(phrase.Split(' ').Length));

    /// <summary>What was typed behind the phrase, in its own spelling: a name or a code keeps its case and accents.</summary>
    private static string Rest(string text, string phrase)
    {
        var words = string.Concat(Direction.Unmarked(text).SkipWhile(sign => char.IsWhiteSpace(sign) || Marks.Contains(sign)))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        return string.Join(' ', words.Skip(phrase.Split(' ').Length));
    }

    /// <summary>The number of slips between two texts: a letter too many, too few, another one, or two exchanged.</summary>
    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
            return int.MaxValue;

        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
