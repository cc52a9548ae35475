using System.Net;
using System.Text;
using PartnerBot.BotFramework.Authentication;
using PartnerBot.BotFramework.Hosting;
using PartnerBot.BotFramework.State;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.Benchmarks.Peers;

/// <summary>A host of the layer alone: echoes a text, and counts in the state store how often it did for each conversation.</summary>
internal static class LayerEcho
{
    public const string AppId = "0a5f2f0e-9c1d-4d1b-8b57-1b6f3d0c9e21";

    /// <param name="port">Where it listens.</param>
    /// <param name="metadata">Where the issuer of inbound tokens tells its keys; <see langword="null"/> to take requests without a token.</param>
    public static async Task<int> RunAsync(int port, string? metadata)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            EnvironmentName = metadata is null ? Environments.Development : Environments.Production,
        });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        // Development's checks of the container are no part of the layer.
        builder.Host.UseDefaultServiceProvider(container => container.ValidateScopes = container.ValidateOnBuild = false);
        builder.Configuration.AddInMemoryCollection(metadata is null ? Unsigned() : Signed(metadata));
        if (metadata is not null)
        {
            builder.Services.AddSingleton(new ServiceUrls(loopback: true));
            builder.Services.AddSingleton<IConnectorTokens, OneToken>();
        }

        builder.Services.AddBotFramework(builder.Configuration).OnMessage<Echo>();

        var app = builder.Build();
        app.MapBot();
        await app.RunAsync();

        return 0;
    }

    private static Dictionary<string, string?> Unsigned() => new() { ["Bot:Authentication:Mode"] = "Development" };

    private static Dictionary<string, string?> Signed(string metadata) => new()
    {
        ["Bot:Authentication:Mode"] = "Channel",
        ["Bot:Authentication:AppId"] = AppId,
        ["Bot:Authentication:TenantId"] = AppId,
        ["Bot:Authentication:Password"] = "none is asked for",
        ["Bot:Authentication:MetadataAddress"] = metadata,
    };

    private sealed class Echo(IStateStore store) : IMessageHandler
    {
        public async Task<bool> TryHandleAsync(TurnContext turn, CancellationToken cancellationToken)
        {
            var key = $"echoes/{turn.Conversation.Conversation.Id}";
            var before = await store.ReadAsync(key, cancellationToken);
            var count = before is null ? 0 : int.Parse(Encoding.UTF8.GetString(before.Content.Span), null);
            await store.WriteAsync(key, Encoding.UTF8.GetBytes($"{count + 1}"), before?.ETag, cancellationToken);
            turn.Reply("Echo: " + turn.Text);

            return true;
        }
    }

    private sealed class OneToken : IConnectorTokens
    {
        private static readonly string Token = new('t', 1200);

        public ValueTask<string?> GetAsync(CancellationToken cancellationToken) => new(Token);
    }
}
