using System.Text;
using System.Text.Json;
using PartnerBot.Wording;

namespace PartnerBot.WordingCheck;

/// <summary>Reads the content files of all languages, each sentence with its line.</summary>
internal static class ReadSentences
{
    /// <param name="folder">The folder with a folder for each language.</param>
    /// <param name="faults">Takes what cannot be read, and what stands twice.</param>
    public static IReadOnlyList<Sentence> In(string folder, ICollection<WordingFault> faults) =>
    [
        .. from file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           from sentence in Of(file, Path.GetFileName(Path.GetDirectoryName(file)!), faults)
           select sentence,
    ];

    private static IReadOnlyList<Sentence> Of(string file, string language, ICollection<WordingFault> faults)
    {
        var topic = Path.GetFileNameWithoutExtension(file);
        var json = File.ReadAllBytes(file).AsMemory();
        if (json.Span.StartsWith(Encoding.UTF8.Preamble))
            json = json[Encoding.UTF8.Preamble.Length..];

        try
        {
            using var document = JsonDocument.Parse(json);
            var lines = Lines(topic, json.Span, twice => faults.Add(new(file, twice.Line, "PB0007", $"{language} has \"{twice.Key}\" twice: leave one of them.")));

            // Of what stands twice the product would not know which to say.
            return
            [
                .. Entries.Of(topic, document.RootElement.Clone())
                    .DistinctBy(entry => entry.Key)
                    .Select(entry => new Sentence(language, entry.Key, entry.Value, file, lines.GetValueOrDefault(entry.Key, 1))),
            ];
        }
        catch (JsonException broken)
        {
            faults.Add(new(file, (int)(broken.LineNumber ?? 0) + 1, "PB0001", $"{language} cannot be read here: {broken.Message}"));

            return [];
        }
    }

    private static Dictionary<string, int> Lines(string topic, ReadOnlySpan<byte> json, Action<(string Key, int Line)> twice)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var within = new Stack<string>();
        var reader = new Utf8JsonReader(json);
        var (name, line, at) = (topic, 1, 0);
        while (reader.Read())
        {
            line += json[at..(int)reader.TokenStartIndex].Count((byte)'\n');
            at = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    within.Push(name);
                    break;
                case JsonTokenType.EndObject:
                    within.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    name = $"{within.Peek()}.{reader.GetString()}";
                    if (!lines.TryAdd(name, line))
                        twice((name, line));
                    break;
            }
        }

        return lines;
    }
}
