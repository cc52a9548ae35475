using System.Text.Json;
using PartnerBot.BotFramework.State;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.BotFramework.Tests.Hosting;

/// <summary>The first example of the library's README.</summary>
internal sealed class Echo(IStateStore store) : IMessageHandler
{
    public async Task<bool> TryHandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var key = $"echo/{turn.Conversation.Conversation.Id}";
        var before = await store.ReadAsync(key, cancellationToken);
        var count = before is null ? 1 : JsonSerializer.Deserialize<int>(before.Content.Span) + 1;
        if (await store.WriteAsync(key, JsonSerializer.SerializeToUtf8Bytes(count), before?.ETag, cancellationToken) is null)
            return await TryHandleAsync(turn, cancellationToken); // Another host was quicker: read anew.

        turn.Reply($"{count}: {turn.Text}");

        return true;
    }
}
