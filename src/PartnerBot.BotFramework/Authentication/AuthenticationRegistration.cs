using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;

namespace PartnerBot.BotFramework.Authentication;

/// <summary>Registers who may speak to the bot and how the bot signs in.</summary>
public static class AuthenticationRegistration
{
    /// <summary>The name of the HTTP client that reads the channel's signing keys.</summary>
    public const string SigningKeysClient = "PartnerBot.BotFramework.SigningKeys";

    /// <summary>The name of the HTTP client with which the bot signs in at Microsoft Entra.</summary>
    public const string TokensClient = "PartnerBot.BotFramework.Tokens";

    /// <summary>
    /// Registers <see cref="IInboundAuthentication"/>, <see cref="IConnectorTokens"/> and <see cref="ServiceUrls"/> as the mode in the
    /// settings demands. The host does not start with settings that contradict one another or leave the bot open.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The whole configuration: some names that people expect are at its root.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBotAuthentication(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IConfigureOptions<BotAuthenticationOptions>>(new BotAuthenticationSettings(configuration));
        services.AddSingleton<IValidateOptions<BotAuthenticationOptions>, BotAuthenticationRules>();
        services.AddOptionsWithValidateOnStart<BotAuthenticationOptions>();
        services.AddPlainHttpClient(SigningKeysClient, TimeSpan.FromSeconds(5));
        services.AddPlainHttpClient(TokensClient, TimeSpan.FromSeconds(10));

        services.TryAddSingleton(provider => ServiceUrlsFor(Settings(provider)));
        services.TryAddSingleton(SigningKeysFor);
        services.TryAddSingleton<IInboundAuthentication>(provider => Settings(provider).Mode switch
        {
            AuthenticationMode.Channel => ActivatorUtilities.CreateInstance<ChannelAuthentication>(provider),
            AuthenticationMode.Development => ActivatorUtilities.CreateInstance<DevelopmentAuthentication>(provider),
        });
        services.TryAddSingleton<IConnectorTokens>(provider => Settings(provider).Mode switch
        {
            AuthenticationMode.Channel => EntraTokensFor(provider),
            AuthenticationMode.Development => new UnsignedConnectorTokens(),
        });

        return services;
    }

    /// <summary>A client without redirects, without the factory's log lines (they would hold ids of people) and without its rotation of handlers.</summary>
    internal static IHttpClientBuilder AddPlainHttpClient(this IServiceCollection services, string name, TimeSpan timeout) => services
        .AddHttpClient(name, client =>
        {
            client.Timeout = timeout;
            client.MaxResponseContentBufferSize = 4 * 1024 * 1024;
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            // Long-lived clients; connections are renewed so that a moved host is found.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .RemoveAllLoggers();

    private static BotAuthenticationOptions Settings(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<BotAuthenticationOptions>>().Value;

    private static HttpClient Client(IServiceProvider provider, string name) => provider.GetRequiredService<IHttpClientFactory>().CreateClient(name);

    private static ServiceUrls ServiceUrlsFor(BotAuthenticationOptions options) => new(options.Mode == AuthenticationMode.Development, options.Cloud);

    private static SigningKeys SigningKeysFor(IServiceProvider provider)
    {
        var options = Settings(provider);
        var address = string.IsNullOrWhiteSpace(options.MetadataAddress) ? CloudAddresses.Of(options.Cloud).Metadata : options.MetadataAddress;
        var documents = new HttpDocumentRetriever(Client(provider, SigningKeysClient)) { RequireHttps = !new Uri(address).IsLoopback };

        return new SigningKeys(
            address, documents, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SigningKeys>>());
    }

    private static EntraConnectorTokens EntraTokensFor(IServiceProvider provider)
    {
        var options = Settings(provider);
        var transport = new HttpClientTransport(Client(provider, TokensClient));

        return new EntraConnectorTokens(
            () => EntraCredential.Create(options, transport),
            CloudAddresses.Of(options.Cloud).Scope,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<EntraConnectorTokens>>());
    }
}
