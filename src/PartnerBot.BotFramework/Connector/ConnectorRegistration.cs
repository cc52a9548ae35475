using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerBot.BotFramework.Authentication;

namespace PartnerBot.BotFramework.Connector;

/// <summary>Registers the way to the connector.</summary>
public static class ConnectorRegistration
{
    /// <summary>The name of the HTTP client that calls the connector.</summary>
    public const string HttpClient = "PartnerBot.BotFramework.Connector";

    /// <summary>
    /// Registers <see cref="ConnectorClient"/>, <see cref="ConnectorThrottle"/> and <see cref="ConnectorRetry"/>. Tokens and hosts come from the registration of authentication.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddConnectorClient(this IServiceCollection services)
    {
        // Below a turn's limit, so that a slow answer is told apart from a cancelled turn.
        services
            .AddPlainHttpClient(HttpClient, TimeSpan.FromSeconds(8))
            .ConfigureHttpClient(client => client.DefaultRequestHeaders.UserAgent.ParseAdd("PartnerBot.BotFramework/1.0"));
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptionsWithValidateOnStart<ThrottleOptions>().BindConfiguration("Bot:Throttle").ValidateDataAnnotations();
        services.TryAddSingleton<ConnectorThrottle>();
        services.TryAddSingleton(new ConnectorRetryLimits());
        services.TryAddSingleton<ConnectorRetry>();
        services.TryAddSingleton(provider => new ConnectorClient(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClient),
            provider.GetRequiredService<IConnectorTokens>(),
            provider.GetRequiredService<ServiceUrls>(),
            provider.GetRequiredService<TimeProvider>()));

        return services;
    }
}
