using System.Text.RegularExpressions;

namespace PartnerBot.BotFramework.Authentication;

/// <summary>The bot could not sign in to call the connector: its credentials are wrong, or Microsoft Entra cannot be reached.</summary>
/// <param name="innerException">What the sign-in said.</param>
public sealed partial class ConnectorTokenException(Exception innerException)
    : Exception("The bot could not get a token for the connector.", innerException)
{
    /// <summary>
    /// The code with which Microsoft Entra refused, such as <c>AADSTS7000215</c>; <see langword="null"/> when it gave none, because it was not reached or
    /// the credential could not even be made.
    /// </summary>
    public string? EntraCode { get; } = CodeIn(innerException);

    private static string? CodeIn(Exception? exception) => exception is null
        ? null
        : Code().Match(exception.Message) is { Success: true } match ? match.Value : CodeIn(exception.InnerException);

    [GeneratedRegex("AADSTS[0-9]{3,9}")]
    private static partial Regex Code();
}
