using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnerBot.Storage;

/// <summary>A few texts in one column, as JSON on every database: left to itself PostgreSQL's mapping would choose an array.</summary>
internal static class TextsAsJson
{
    public static PropertyBuilder<IReadOnlyList<string>> IsJson(this PropertyBuilder<IReadOnlyList<string>> property) => property.HasConversion(
        texts => JsonSerializer.Serialize(texts, JsonSerializerOptions.Default),
        json => json.Length == 0 ? Array.Empty<string>() : JsonSerializer.Deserialize<string[]>(json, JsonSerializerOptions.Default)!,
        new ValueComparer<IReadOnlyList<string>>(
            (left, right) => left!.SequenceEqual(right!),
            texts => texts.Aggregate(0, (hash, text) => HashCode.Combine(hash, text)),
            texts => texts.ToArray()));
}
