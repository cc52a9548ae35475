using System.Text.Json;

namespace PartnerBot.Testing.Teams;

/// <summary>One call of the bot, as it came over the wire.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Host">Which host the bot believed to call.</param>
/// <param name="Target">Path and query, still escaped.</param>
/// <param name="Authorization">The header; <see langword="null"/> when there was none.</param>
/// <param name="Body">The JSON; <see langword="null"/> when there was none.</param>
public sealed record RecordedCall(string Method, string Host, string Target, string? Authorization, JsonElement? Body)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Host}{Target}";
}
