using System.Text.Json;
using PartnerBot.Wording;

namespace PartnerBot.WordingCheck;

/// <summary>
/// What holds the languages together: each has every key, the same placeholders and the plural forms it needs; the source names no key that is
/// missing, and no key is left that nothing names.
/// </summary>
public static class WordingRules
{
    private const string English = "en";

    /// <summary>Everything that is wrong.</summary>
    /// <param name="folder">The product's source, with the content files in <c>Wording</c>.</param>
    public static IReadOnlyList<WordingFault> Faults(string folder)
    {
        var faults = new List<WordingFault>();
        var sentences = ReadSentences.In(Path.Combine(folder, "Wording"), faults);
        if (faults.Count > 0)
            // What could not be read would be reported once more, key by key, as missing.
            return faults;

        var source = NamedKeys.Read(folder);
        var languages = sentences.GroupBy(sentence => sentence.Language).ToDictionary(language => language.Key, language => language.ToDictionary(sentence => sentence.Key));

        return
        [
            .. languages.SelectMany(language => Missing(language.Key, language.Value, languages, folder)),
            .. Pairs(languages).SelectMany(pair => Differing(pair.English, pair.Other)),
            .. sentences.SelectMany(Forms),
            .. languages[English].Values.Where(sentence => !source.Names(sentence.Key)).Select(Unused),
            .. source.Said.Where(said => !languages[English].ContainsKey(said.Key)).Select(said => new WordingFault(said.File, said.Line, "PB0006", $"{English} lacks \"{said.Key}\", which is said here.")),
        ];
    }

    private static IEnumerable<WordingFault> Missing(
        string language, Dictionary<string, Sentence> own, Dictionary<string, Dictionary<string, Sentence>> languages, string folder)
    {
        var missing =
            from other in languages
            from sentence in other.Value.Values
            where !own.ContainsKey(sentence.Key)
            group sentence by sentence.Key into absent
            select absent.MinBy(sentence => sentence.Language != English)!;

        foreach (var sentence in missing)
        {
            var file = Path.Combine(folder, "Wording", language, Path.GetFileName(sentence.File));
            var before = languages[sentence.Language].Values
                .Where(other => other.File == sentence.File)
                .TakeWhile(other => other.Key != sentence.Key)
                .LastOrDefault(other => own.ContainsKey(other.Key));

            yield return new(
                file, before is null ? 1 : own[before.Key].Line, "PB0002",
                $"{language} lacks \"{sentence.Key}\", which {sentence.Language} has{(before is null ? "." : $" after \"{before.Key}\".")}");
        }
    }

    private static IEnumerable<(Sentence English, Sentence Other)> Pairs(Dictionary<string, Dictionary<string, Sentence>> languages) =>
        from language in languages
        where language.Key != English
        from other in language.Value.Values
        where languages[English].ContainsKey(other.Key)
        select (languages[English][other.Key], other);

    /// <summary>«One week» may leave out the number, and what the English sentence for one leaves out. Lists are what people may type; their length is each language's own.</summary>
    private static IEnumerable<WordingFault> Differing(Sentence english, Sentence other)
    {
        if (english.Value.ValueKind != other.Value.ValueKind || Plurals.IsPlural(english.Value) != Plurals.IsPlural(other.Value))
            return [Fault("PB0005", $"{other.Language} has {Kind(other)} in \"{other.Key}\", and {English} {Kind(english)}.")];
        if (english.Value.ValueKind == JsonValueKind.Array)
            return [];
        if (!english.Placeholders.SequenceEqual(other.Placeholders))
            return [Differs("", english.Placeholders, other.Placeholders)];

        if (!Plurals.IsPlural(other.Value))
            return [];

        return
            from form in other.Value.EnumerateObject()
            where english.Value.TryGetProperty(form.Name == "one" ? "one" : "other", out _)
            let pattern = english.Value.GetProperty(form.Name == "one" ? "one" : "other")
            where !ButCount(pattern).SequenceEqual(ButCount(form.Value))
            select Differs($" of the form {form.Name}", ButCount(pattern), ButCount(form.Value));

        WordingFault Differs(string where, IEnumerable<string> ours, IEnumerable<string> theirs) =>
            Fault("PB0004", $"{other.Language} fills in {Listed(theirs)} in \"{other.Key}\"{where}, and {English} {Listed(ours)}.");

        WordingFault Fault(string code, string says) => new(other.File, other.Line, code, says);
    }

    private static IEnumerable<WordingFault> Forms(Sentence sentence)
    {
        var needed = Plurals.CategoriesOf(sentence.Language);
        if (Plurals.IsPlural(sentence.Value) && !sentence.Value.EnumerateObject().Select(form => form.Name).SequenceEqual(needed))
            yield return new(sentence.File, sentence.Line, "PB0005", $"{sentence.Language} needs the forms {string.Join(", ", needed)} of \"{sentence.Key}\", in this order.");
    }

    private static WordingFault Unused(Sentence sentence) =>
        new(sentence.File, sentence.Line, "PB0003", $"{sentence.Language} has \"{sentence.Key}\", and so have the others, but nothing in the source says it: take it out of every language.");

    private static IEnumerable<string> ButCount(JsonElement form) => Sentence.PlaceholdersOf(form).Where(placeholder => placeholder != "{count}");

    private static string Listed(IEnumerable<string> placeholders) => string.Join(" ", placeholders) is { Length: > 0 } listed ? listed : "nothing";

    private static string Kind(Sentence sentence) => sentence.Value.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "plural forms",
        _ => "a sentence",
    };
}
