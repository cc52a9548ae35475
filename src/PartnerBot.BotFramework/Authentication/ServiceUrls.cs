namespace PartnerBot.BotFramework.Authentication;

/// <summary>Knows to which hosts the bot may speak, so that a forged service URL never gets the bot's token or a person's words.</summary>
/// <remarks>
/// The hosts are those that Microsoft's Agents SDK and its page on proactive messages name (2026). That GCC High and DoD use no others is
/// unverified: it stands in Microsoft's documentation and was not tried.
/// </remarks>
/// <param name="loopback">Whether the local machine is allowed too, over plain HTTP: a development channel.</param>
/// <param name="cloud">Whose hosts are the channel's; a token of one cloud has no business in another.</param>
public sealed class ServiceUrls(bool loopback, BotCloud cloud = BotCloud.Public)
{
    private readonly IReadOnlyList<string> _hosts = CloudAddresses.Of(cloud).Hosts;

    /// <summary>Whether a service URL is one of the channel's.</summary>
    /// <param name="serviceUrl">What an activity says; may be anything, <see langword="null"/> too.</param>
    /// <returns><see langword="true"/> for a host of the cloud by HTTPS, or for this machine where that is allowed.</returns>
    public bool Allows(string? serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && Allows(url);

    /// <summary>Joins a service URL and a path below it.</summary>
    /// <param name="serviceUrl">With or without a slash at its end; <see langword="null"/> is refused like any other wrong one.</param>
    /// <param name="path">Escaped, without a slash at its beginning.</param>
    /// <returns>The address to call.</returns>
    /// <exception cref="InvalidOperationException">The service URL is not one that the bot may speak to.</exception>
    public Uri Join(string? serviceUrl, string path)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || !Allows(url))
            throw new InvalidOperationException("The service URL is not one of the channel's hosts.");

        // From the address that was judged, not from the text it was read from: nothing can be read in two ways.
        return new Uri($"{url.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}");
    }

    private bool Allows(Uri url)
    {
        // Whoever writes a user name, a query or letters that only look Latin into a service URL is not the channel.
        if (url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0 || !url.OriginalString.All(char.IsAscii))
            return false;
        if (loopback && url.IsLoopback && url.Scheme is "http" or "https")
            return true;

        return url.Scheme == "https" && url.IsDefaultPort && _hosts.Any(host => Covers(host, url.IdnHost));
    }

    private static bool Covers(string allowed, string host) => allowed.StartsWith('.')
        ? host.Length > allowed.Length && host.EndsWith(allowed, StringComparison.OrdinalIgnoreCase)
        : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);
}
