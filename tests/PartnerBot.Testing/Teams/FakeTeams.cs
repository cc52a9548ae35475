using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Authentication;
using PartnerBot.BotFramework.Connector;

namespace PartnerBot.Testing.Teams;

/// <summary>
/// The other side of the wire, as a real server on loopback: the channel's issuer, Microsoft Entra's sign-in and the Bot Connector. It records every
/// call, and its disposal fails the test when something was called that nobody expects a bot to call.
/// </summary>
public sealed class FakeTeams : IAsyncDisposable
{
    /// <summary>The bot's Microsoft App ID.</summary>
    public const string AppId = "b07a0000-0000-4000-8000-000000000001";

    /// <summary>The tenant of the app and, unless a test says otherwise, of the people.</summary>
    public const string TenantId = "7e0a0000-0000-4000-8000-000000000001";

    /// <summary>Where activities say that answers go, as in the public cloud.</summary>
    public const string ServiceUrl = "https://smba.trafficmanager.net/teams/";

    private readonly TimeProvider _time;
    private readonly WebApplication _server;
    private readonly int _securePort;

    private FakeTeams(TimeProvider time, WebApplication server, FakeIssuer issuer, FakeEntra entra, FakeConnector connector)
    {
        _time = time;
        _server = server;
        Issuer = issuer;
        Entra = entra;
        Connector = connector;
        var addresses = server.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        _securePort = new Uri(addresses.Single(address => address.StartsWith("https:", StringComparison.Ordinal))).Port;
        LocalServiceUrl = addresses.Single(address => address.StartsWith("http:", StringComparison.Ordinal)) + "/";
    }

    /// <summary>Signs the tokens that activities come with.</summary>
    public FakeIssuer Issuer { get; }

    /// <summary>Gives the bot the tokens it calls the connector with.</summary>
    public FakeEntra Entra { get; }

    /// <summary>Takes what the bot sends.</summary>
    public FakeConnector Connector { get; }

    /// <summary>Whether no connection comes about to the connector. Those that stand already go on.</summary>
    public bool IsConnectorOutOfReach { get; set; }

    /// <summary>The connector over plain HTTP and without tokens: a development channel, for bots in another process.</summary>
    public string LocalServiceUrl { get; }

    /// <summary>Settings of a bot in channel mode. With them and <see cref="Connect"/> it runs exactly as it does in the public cloud.</summary>
    public static IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppTenantId"] = TenantId,
        ["MicrosoftAppPassword"] = FakeEntra.Secret,
    };

    /// <summary>Starts listening.</summary>
    /// <param name="time">The clock of the test; tokens are valid by it.</param>
    public static async Task<FakeTeams> StartAsync(TimeProvider time)
    {
        var issuer = new FakeIssuer(time);
        var entra = new FakeEntra();
        var connector = new FakeConnector(entra);

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            // On a busy machine this side is slow as well, and hangs up on nobody for it.
            kestrel.Limits.MinRequestBodyDataRate = kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.RequestHeadersTimeout = kestrel.Limits.KeepAliveTimeout = PatientCalls.Stopper;
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listener => listener.UseHttps(LoopbackCertificate.Instance, https => https.HandshakeTimeout = PatientCalls.Stopper));
        });
        builder.Services.AddRoutingCore();
        var server = builder.Build();
        server.UseRouting();
        issuer.Map(server);
        entra.Map(server);
        connector.Map(server);
        server.MapFallback("{**path}", connector.Unexpected);
        await server.StartAsync();

        return new FakeTeams(time, server, issuer, entra, connector);
    }

    /// <summary>Makes every HTTP client of a bot end here, whatever host it calls. Call it after the bot's own registrations.</summary>
    public void Connect(IServiceCollection services)
    {
        string[] clients = [AuthenticationRegistration.SigningKeysClient, AuthenticationRegistration.TokensClient, ConnectorRegistration.HttpClient];
        foreach (var client in clients)
        {
            services
                .AddHttpClient(client, patient => patient.Timeout = PatientCalls.Stopper)
                .ConfigurePrimaryHttpMessageHandler(Network)
                .AddHttpMessageHandler(() => new PatientCalls());
        }

        // Limits are kept, but in a moment that stands still nobody could wait for them.
        services.RemoveAll<ConnectorThrottle>();
        services.AddSingleton(new ConnectorThrottle(new ImpatientClock(_time), Options.Create(new ThrottleOptions())));
    }

    /// <summary>A network in which every host is this server, known by its certificate and by nothing else.</summary>
    public SocketsHttpHandler Network() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        ConnectCallback = async (connection, cancellationToken) =>
        {
            if (IsConnectorOutOfReach && connection.DnsEndPoint.Host.StartsWith("smba.", StringComparison.Ordinal))
                throw new SocketException((int)SocketError.ConnectionRefused);

            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                var port = connection.InitialRequestMessage.RequestUri?.Scheme == Uri.UriSchemeHttp ? new Uri(LocalServiceUrl).Port : _securePort;
                await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellationToken);

                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, shown, _, _) => LoopbackCertificate.IsShown(shown) },
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        if (Connector.UnexpectedCalls is { Count: > 0 } calls)
            throw new InvalidOperationException($"The bot made calls that nobody expects: {string.Join(", ", calls)}");
    }
}
