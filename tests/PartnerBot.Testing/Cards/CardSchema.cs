using System.Text.Json;
using NJsonSchema;
using NJsonSchema.Validation;

namespace PartnerBot.Testing.Cards;

/// <summary>Microsoft's types of what Teams draws, as a JSON schema, asked for each object of a card by itself so that a fault is named where it is.</summary>
internal static class CardSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(Load);

    public static IEnumerable<string> Violations(CardNode node) =>
        Schema.Value.Definitions.TryGetValue(node.Type, out var schema)
            ? schema.Validate(node.Json.GetRawText()).SelectMany(Faults).Select(error => $"{node.Path}: {Say(error)}")
            : [$"{node.Path}: there is no type '{node.Type}' among those that we send"];

    private static IEnumerable<ValidationError> Faults(ValidationError error) =>
        error is ChildSchemaValidationError { Kind: ValidationErrorKind.ArrayItemNotValid } list
            ? list.Errors.Values.SelectMany(item => item).SelectMany(Faults)
            : [error];

    private static string Say(ValidationError error) => error switch
    {
        ChildSchemaValidationError several => $"{Place(error)} fits none of what may stand here: {Alternatives(several)}",
        { Kind: ValidationErrorKind.NotInEnumeration } => $"{Place(error)} is none of {string.Join(", ", error.Schema.ActualSchema.Enumeration)}",
        { Kind: ValidationErrorKind.NoAdditionalPropertiesAllowed } => $"{Place(error)} is no property of this type",
        { Kind: ValidationErrorKind.PropertyRequired } => $"{Place(error)} is missing",
        _ => $"{Place(error)}: {error.Kind}",
    };

    private static string Alternatives(ChildSchemaValidationError error) =>
        string.Join("; or ", error.Errors.Values.SelectMany(branch => branch).SelectMany(Faults).Select(Say).Distinct());

    private static string Place(ValidationError error) => error.Path?.TrimStart('#', '/') is { Length: > 0 } path ? path : "the object";

    private static JsonSchema Load()
    {
        using var stream = typeof(CardSchema).Assembly.GetManifestResourceStream("teams-card.schema.json")!;
        using var json = JsonDocument.Parse(stream);

        return JsonSchema.FromJsonAsync(json.RootElement.GetRawText(), CancellationToken.None).GetAwaiter().GetResult();
    }
}
