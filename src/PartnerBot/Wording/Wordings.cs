using System.Collections.Frozen;
using System.Text.Json;
using PartnerBot.BotFramework.Cards;

namespace PartnerBot.Wording;

/// <summary>Every sentence the bot says, in every language it offers: read once from the content files beside this class.</summary>
/// <remarks>
/// A file <c>fr/checkins.json</c> holds the French sentences whose keys begin with <c>checkins.</c> A value is a sentence, a list of
/// phrases, or an object of plural forms (<c>one</c>, <c>other</c> …). The build fails where the languages' keys and placeholders are not equal.
/// </remarks>
internal sealed class Wordings
{
    /// <summary>The language that is spoken when another is missing.</summary>
    public const string Default = "en";

    private readonly FrozenDictionary<string, Words> _byLanguage;

    public Wordings()
    {
        _byLanguage = Read().ToFrozenDictionary(words => words.Language, StringComparer.OrdinalIgnoreCase);
        All = [.. _byLanguage.Values.OrderBy(words => words.Language != Default).ThenBy(words => words.Language, StringComparer.Ordinal)];
    }

    /// <summary>All languages, the default one first.</summary>
    public IReadOnlyList<Words> All { get; }

    /// <summary>The words for a BCP 47 tag: <c>fr-CA</c> finds French; what is unknown or missing finds English.</summary>
    public Words For(string? tag)
    {
        var language = tag?.Split('-', '_')[0];

        return language is not null && _byLanguage.TryGetValue(language, out var words) ? words : _byLanguage[Default];
    }

    /// <summary>Whether the language of a BCP 47 tag is offered.</summary>
    public bool Offers(string? tag) => tag is not null && _byLanguage.ContainsKey(tag.Split('-', '_')[0]);

    /// <summary>The languages for a choice on a card, each by its own name.</summary>
    public static IReadOnlyList<Choice> Choices(IEnumerable<Words> languages) => [.. languages.Select(words => new Choice(words["common.languageName"], words.Language))];

    private static IEnumerable<Words> Read()
    {
        const string Prefix = "wording/";
        var assembly = typeof(Wordings).Assembly;
        var files =
            from name in assembly.GetManifestResourceNames()
            where name.StartsWith(Prefix, StringComparison.Ordinal)
            let parts = name[Prefix.Length..^".json".Length].Split('/')
            select (Language: parts[0], Topic: parts[1], Resource: name);

        foreach (var language in files.GroupBy(file => file.Language))
        {
            var entries = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            foreach (var file in language)
            {
                using var stream = assembly.GetManifestResourceStream(file.Resource)!;
                using var document = JsonDocument.Parse(stream);
                foreach (var (key, value) in Entries.Of(file.Topic, document.RootElement.Clone()))
                    entries.Add(key, value);
            }

            yield return new Words(language.Key, entries);
        }
    }
}
