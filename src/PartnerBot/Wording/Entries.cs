using System.Text.Json;

namespace PartnerBot.Wording;

/// <summary>What stands in a content file: each sentence, list and set of plural forms by its key.</summary>
internal static class Entries
{
    /// <param name="topic">The name of the file, with which its keys begin.</param>
    /// <param name="content">What stands in it.</param>
    public static IEnumerable<(string Key, JsonElement Value)> Of(string topic, JsonElement content) =>
        content.ValueKind != JsonValueKind.Object || Plurals.IsPlural(content)
            ? [(topic, content)]
            : content.EnumerateObject().SelectMany(member => Of($"{topic}.{member.Name}", member.Value));
}
