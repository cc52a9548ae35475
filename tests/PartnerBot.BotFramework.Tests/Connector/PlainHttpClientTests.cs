using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Authentication;
using PartnerBot.BotFramework.Connector;
using PartnerBot.BotFramework.Tests.Authentication;
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

    [Fact]
    public async Task A_connection_that_does_not_come_about_in_time_has_carried_nothing()
    {
        await using var services = Services(_ => { }, network =>
        {
            network.ConnectTimeout = TimeSpan.FromMilliseconds(50);
            network.ConnectCallback = async (_, cancellationToken) =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                throw new UnreachableException();
            };
        });

        var failure = await SendAsync(services, port: 1);

        Assert.False(failure.MayHaveArrived);
        Assert.Equal(ConnectorVerdict.Retry, ConnectorErrorPolicy.Decide(failure, 0).Verdict);
    }

    [Fact]
    public async Task A_connection_on_which_no_answer_comes_in_time_may_have_carried_the_message()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var services = Services(client => client.Timeout = TimeSpan.FromMilliseconds(500), _ => { });

        var failure = await SendAsync(services, ((IPEndPoint)silent.LocalEndpoint).Port);

        Assert.True(failure.MayHaveArrived);
        Assert.Equal(ConnectorVerdict.MayHaveBeenPosted, ConnectorErrorPolicy.Decide(failure, 0).Verdict);
    }

    private static Task<ConnectorException> SendAsync(ServiceProvider services, int port) => Assert.ThrowsAsync<ConnectorException>(() => services
        .GetRequiredService<ConnectorClient>()
        .SendAsync(BotOfThisTest.Message with { ServiceUrl = $"http://127.0.0.1:{port}/" }, BotOfThisTest.Cancelled));

    /// <summary>The client as it is registered, but for what a test changes.</summary>
    private static ServiceProvider Services(Action<HttpClient> client, Action<SocketsHttpHandler> network)
    {
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton<IConnectorTokens, UnsignedConnectorTokens>()
            .AddSingleton(new ServiceUrls(loopback: true))
            .AddConnectorClient();
        services
            .AddHttpClient(ConnectorRegistration.HttpClient, client)
            .ConfigurePrimaryHttpMessageHandler((handler, _) => network((SocketsHttpHandler)handler));

        return services.BuildServiceProvider();
    }
}
