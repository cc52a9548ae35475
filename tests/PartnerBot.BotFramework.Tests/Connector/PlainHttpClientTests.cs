using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Authentication;
using PartnerBot.BotFramework.Connector;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Connector;

/// <summary>The network as a bot in production has it; all other tests put their own in its place.</summary>
public sealed class PlainHttpClientTests
{
    [Theory]
    [InlineData(ConnectorRegistration.HttpClient)]
    [InlineData(AuthenticationRegistration.TokensClient)]
    [InlineData(AuthenticationRegistration.SigningKeysClient)]
    public void No_client_carries_a_token_or_a_secret_to_where_a_redirect_points(string client)
    {
        var configuration = new ConfigurationBuilder().Build();
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration).AddConnectorClient().AddBotAuthentication(configuration).BuildServiceProvider();

        HttpMessageHandler? handler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(client);
        while (handler is DelegatingHandler outer)
            handler = outer.InnerHandler;

        var network = Assert.IsType<SocketsHttpHandler>(handler);
        Assert.False(network.AllowAutoRedirect);
        Assert.False(network.UseCookies);
        Assert.Null(network.SslOptions.RemoteCertificateValidationCallback);
    }
}
