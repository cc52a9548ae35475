using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PartnerBot.Testing.Services;

namespace PartnerBot.EndToEnd.Tests.Services;

/// <summary>A bot that says nothing and remembers what it was told.</summary>
internal sealed class ListeningBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<JsonNode> _heard = Channel.CreateUnbounded<JsonNode>();

    private ListeningBot()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add($"http://127.0.0.1:{FreePort.Next()}");
        _app.MapPost("/api/messages", async (HttpRequest request) =>
        {
            _heard.Writer.TryWrite((await JsonNode.ParseAsync(request.Body))!);

            return Results.Json(new { statusCode = 200, type = "application/vnd.microsoft.activity.message", value = "heard" });
        });
    }

    internal Uri Endpoint => new($"{_app.Urls.First()}/api/messages");

    internal static async Task<ListeningBot> StartAsync(CancellationToken cancellationToken)
    {
        var bot = new ListeningBot();
        await bot._app.StartAsync(cancellationToken);

        return bot;
    }

    internal async Task<JsonNode> HearsAsync(string type, CancellationToken cancellationToken)
    {
        await foreach (var activity in _heard.Reader.ReadAllAsync(cancellationToken))
        {
            if ((string)activity["type"]! == type)
                return activity;
        }

        throw new EndOfStreamException("The bot has ended.");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
