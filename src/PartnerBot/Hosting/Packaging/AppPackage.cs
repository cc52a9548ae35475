using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerBot.Hosting.Packaging;

/// <summary>The app package for Teams: the manifest with its placeholders filled, the icons and the languages it names, all at the zip's root.</summary>
internal static class AppPackage
{
    private const string Manifest = "manifest.json";

    /// <summary>The earliest time a zip knows. The same files make the same package, byte for byte, whenever it is made.</summary>
    private static readonly DateTimeOffset Unchanging = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Where the manifest, its icons and its languages lie beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "manifest");

    public static byte[] Build(string folder, IReadOnlyDictionary<string, string> placeholders)
    {
        var manifest = Filled(JsonNode.Parse(File.ReadAllText(Path.Combine(folder, Manifest))), placeholders)!;

        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add(zip, Manifest, Encoding.UTF8.GetBytes(manifest.ToJsonString(Readable)));
            foreach (var file in FilesNamedBy(manifest).Order(StringComparer.Ordinal))
                Add(zip, file, File.ReadAllBytes(Path.Combine(folder, file)));
        }

        return bytes.ToArray();
    }

    private static IEnumerable<string> FilesNamedBy(JsonNode manifest) =>
    [
        .. manifest["icons"]!.AsObject().Select(icon => (string)icon.Value!),
        .. manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(language => (string)language!["file"]!),
    ];

    private static JsonNode? Filled(JsonNode? node, IReadOnlyDictionary<string, string> placeholders) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Filled(member.Value, placeholders)))),
        JsonArray items => new JsonArray([.. items.Select(item => Filled(item, placeholders))]),
        JsonValue value when value.TryGetValue(out string? text) && text.StartsWith("{{", StringComparison.Ordinal) => placeholders[text.Trim('{', '}')],
        _ => node?.DeepClone(),
    };

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Unchanging;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
