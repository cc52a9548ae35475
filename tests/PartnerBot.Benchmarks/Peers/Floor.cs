using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerBot.Benchmarks.Peers;

/// <summary>The least that any echo bot must do: read the activity, post one reply, answer 200. No tokens, no state, no layer.</summary>
internal static class Floor
{
    public static async Task<int> RunAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var app = builder.Build();
        using var http = new HttpClient(new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseProxy = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
        });
        app.MapPost("/api/messages", context => AnswerAsync(context, http));
        await app.RunAsync();

        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, HttpClient http)
    {
        var said = await JsonSerializer.DeserializeAsync(context.Request.Body, FloorJson.Default.FloorActivity, context.RequestAborted);
        if (said is not { ServiceUrl: { } serviceUrl, Conversation.Id: { } conversation, Id: { } id })
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;

            return;
        }

        var reply = new FloorActivity
        {
            Type = "message",
            ChannelId = said.ChannelId,
            ServiceUrl = serviceUrl,
            From = said.Recipient,
            Recipient = said.From,
            Conversation = said.Conversation,
            ReplyToId = id,
            Text = "Echo: " + said.Text,
        };
        var path = $"{serviceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversation)}/activities/{Uri.EscapeDataString(id)}";
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(reply, FloorJson.Default.FloorActivity));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var response = await http.PostAsync(new Uri(path), content, context.RequestAborted);
        response.EnsureSuccessStatusCode();
        await using var answer = await response.Content.ReadAsStreamAsync(context.RequestAborted);
        await JsonSerializer.DeserializeAsync(answer, FloorJson.Default.FloorAnswer, context.RequestAborted);
    }
}

internal sealed record FloorActivity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public FloorAccount? From { get; init; }

    public FloorAccount? Recipient { get; init; }

    public FloorConversation? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    public JsonElement? ChannelData { get; init; }

    public IReadOnlyList<JsonElement>? Entities { get; init; }

    public IReadOnlyList<JsonElement>? Attachments { get; init; }
}

internal sealed record FloorAccount(string? Id, string? Name, string? AadObjectId);

internal sealed record FloorConversation(string? Id, string? ConversationType, string? TenantId);

internal sealed record FloorAnswer(string? Id);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FloorActivity))]
[JsonSerializable(typeof(FloorAnswer))]
internal sealed partial class FloorJson : JsonSerializerContext;
