using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerBot.Storage;

namespace PartnerBot.People;

/// <summary>A row with every column it has, by the model: a column that comes later is there without a word.</summary>
internal static class RowAsJson
{
    public static JsonObject Of(IEntityType model, object row) =>
        new(model.GetProperties().Select(property => KeyValuePair.Create(
            JsonNamingPolicy.CamelCase.ConvertName(property.Name), Value(property.GetGetter().GetClrValue(row)))));

    private static JsonNode? Value(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool yes => JsonValue.Create(yes),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        byte[] bytes => JsonValue.Create(Convert.ToBase64String(bytes)),
        Enum choice => JsonValue.Create(choice.ToString()),
        IEnumerable several => new JsonArray([.. several.Cast<object?>().Select(Value)]),
        _ when IdOf(value) is { } id => JsonValue.Create(id),
        IFormattable moment => JsonValue.Create(moment.ToString("O", null)),
        _ => throw new NotSupportedException($"A column of type {value.GetType().Name} cannot be shown to the person it is about; say here how."),
    };

    private static Guid? IdOf(object value) => value switch
    {
        Guid id => id,
        _ when value.GetType().GetInterfaces().Any(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEntityId<>)) =>
            (Guid)value.GetType().GetProperty("Value", BindingFlags.Public | BindingFlags.Instance)!.GetValue(value)!,
        _ => null,
    };
}
