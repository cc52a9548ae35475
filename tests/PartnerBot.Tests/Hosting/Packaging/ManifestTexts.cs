using System.Text.Json.Nodes;

namespace PartnerBot.Tests.Hosting.Packaging;

/// <summary>The texts of the manifest in one language, by the names that a localisation file gives them.</summary>
internal sealed record ManifestTexts(string Language, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>All languages of the package, the default one first.</summary>
    public static IReadOnlyList<ManifestTexts> All { get; } = [OfDefault(), .. OfOthers()];

    public IEnumerable<KeyValuePair<string, string>> CommandTitles => Texts.Where(text => text.Key.EndsWith("].title", StringComparison.Ordinal));

    /// <summary>What exceeds the room that Teams has for it; older clients have less room for commands than the schema allows.</summary>
    public IEnumerable<string> TooLong =>
        from text in Texts
        let room = text.Key switch
        {
            "name.short" => 30,
            "name.full" => 100,
            "description.short" => 80,
            "description.full" => 4000,
            _ => text.Key.EndsWith("].title", StringComparison.Ordinal) ? 32 : 128,
        }
        where text.Value.Length > room
        select $"{Language} {text.Key}: {text.Value.Length} of {room}";

    private static ManifestTexts OfDefault()
    {
        var manifest = JsonNode.Parse(SomePackage.Manifest)!;
        var texts = new Dictionary<string, string>();
        foreach (var group in (string[])["name", "description"])
        {
            foreach (var (length, text) in manifest[group]!.AsObject())
                texts.Add($"{group}.{length}", (string)text!);
        }

        foreach (var (l, list) in manifest["bots"]![0]!["commandLists"]!.AsArray().Index())
        {
            foreach (var (c, command) in list!["commands"]!.AsArray().Index())
            {
                foreach (var (part, text) in command!.AsObject())
                    texts.Add($"bots[0].commandLists[{l}].commands[{c}].{part}", (string)text!);
            }
        }

        return new ManifestTexts((string)manifest["localizationInfo"]!["defaultLanguageTag"]!, texts);
    }

    private static IEnumerable<ManifestTexts> OfOthers() =>
        from language in JsonNode.Parse(SomePackage.Manifest)!["localizationInfo"]!["additionalLanguages"]!.AsArray()
        let texts = JsonNode.Parse(SomePackage.Files[(string)language["file"]!])!.AsObject()
        select new ManifestTexts((string)language["languageTag"]!, texts.Where(text => text.Key != "$schema").ToDictionary(text => text.Key, text => (string)text.Value!));
}
