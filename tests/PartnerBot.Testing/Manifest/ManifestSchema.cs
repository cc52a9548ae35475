using NJsonSchema;
using NJsonSchema.Validation;

namespace PartnerBot.Testing.Manifest;

/// <summary>Microsoft's schemas for the files of an app package.</summary>
internal static class ManifestSchema
{
    private static readonly Lazy<JsonSchema> Manifest = new(() => Load("MicrosoftTeams.schema.json"));
    private static readonly Lazy<JsonSchema> Localization = new(() => Load("MicrosoftTeams.Localization.schema.json"));

    public static IEnumerable<string> ViolationsOfManifest(string json) => Violations(Manifest.Value, json);

    public static IEnumerable<string> ViolationsOfLanguage(string json) => Violations(Localization.Value, json);

    private static IEnumerable<string> Violations(JsonSchema schema, string json) =>
        schema.Validate(json).SelectMany(Faults).Select(error => $"{error.Path}: {error.Kind}");

    private static IEnumerable<ValidationError> Faults(ValidationError error) =>
        error is ChildSchemaValidationError several ? several.Errors.Values.SelectMany(faults => faults).SelectMany(Faults) : [error];

    private static JsonSchema Load(string name)
    {
        using var stream = typeof(ManifestSchema).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);

        return JsonSchema.FromJsonAsync(reader.ReadToEnd(), CancellationToken.None).GetAwaiter().GetResult();
    }
}
