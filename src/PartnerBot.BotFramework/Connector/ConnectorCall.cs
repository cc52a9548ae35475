namespace PartnerBot.BotFramework.Connector;

/// <summary>What is asked of the connector.</summary>
/// <param name="Operation">What for.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="ServiceUrl">Which connector.</param>
/// <param name="Path">Made by <see cref="ConnectorPath"/>: escaped, without a slash at its beginning.</param>
/// <param name="Body">UTF-8 JSON.</param>
internal sealed record ConnectorCall(ConnectorOperation Operation, HttpMethod Method, string? ServiceUrl, string Path, byte[]? Body = null)
{
    /// <summary>Whether the same call made twice has the effect of one.</summary>
    public bool Repeatable { get; init; } = Method != HttpMethod.Post;
}
