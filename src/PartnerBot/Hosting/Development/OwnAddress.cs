using Microsoft.Extensions.Options;
using PartnerBot.Privacy;

namespace PartnerBot.Hosting.Development;

/// <summary>On a developer's machine the browser is where the bot is, so links lead to the address the bot listens on.</summary>
internal sealed class OwnAddress(IConfiguration configuration) : IPostConfigureOptions<PublicAddressOptions>
{
    public void PostConfigure(string? name, PublicAddressOptions options) => options.PublicUrl ??= FirstOf(configuration["urls"]);

    /// <summary>Null when nothing is said, or nothing that can be read, or when only https or a pipe is listened on.</summary>
    internal static Uri? FirstOf(string? urls) =>
        (ListeningAddresses.Read(urls) ?? [])
            .Where(address => address.Scheme == Uri.UriSchemeHttp && !address.IsUnixPipe && !address.IsNamedPipe && address.Port > 0)
            .Select(address => new Uri($"http://{Browsable(address.Host)}:{address.Port}"))
            .FirstOrDefault();

    private static string Browsable(string host) => host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : host;
}
