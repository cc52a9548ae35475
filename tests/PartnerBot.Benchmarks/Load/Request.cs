using System.Globalization;
using System.Text;
using PartnerBot.Benchmarks.Peers;

namespace PartnerBot.Benchmarks.Load;

/// <summary>A message as Teams posts it from a personal chat. All ids have a fixed width: one buffer a connection is written over for each turn.</summary>
/// <remarks>Each conversation is of a tenant and a person of its own, so that no limit of Teams stands in the way of the load.</remarks>
internal sealed class Request
{
    /// <summary>Stands for the number of the conversation.</summary>
    public const string Conversation = "NNNNNN";

    /// <summary>How the ids of all tenants begin.</summary>
    public const string Tenant = "72f988bf-0000-4000-8000-2d7cd0";

    /// <summary>How the object ids of all people begin.</summary>
    public const string Person = "6f1f7a52-3c5b-4d7e-9a11-2b8c00";

    private const string Turn = "TTTTTTTT";
    private const char Token = '~';

    private readonly byte[] _buffer;
    private readonly int[] _conversationAt;
    private readonly int[] _turnAt;
    private readonly int _tokenAt;

    public Request(Peer peer, Script script, int connectorPort, int tokenLength)
    {
        var body = Body(script.Act, connectorPort);
        var head = $"""
            POST /api/messages HTTP/1.1
            Host: 127.0.0.1:{peer.Port}
            User-Agent: Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)
            Content-Type: application/json; charset=utf-8
            Content-Length: {body.Length}
            {(tokenLength == 0 ? "Accept: */*" : $"Authorization: Bearer {new string(Token, tokenLength)}")}


            """.ReplaceLineEndings("\r\n");
        var text = head + body;
        _buffer = Encoding.ASCII.GetBytes(text);
        _conversationAt = [.. Places(text, Conversation)];
        _turnAt = [.. Places(text, Turn)];
        _tokenAt = text.IndexOf(Token, StringComparison.Ordinal);
    }

    public ReadOnlyMemory<byte> Of(int conversation, int turn, string? token)
    {
        Write(_conversationAt, Conversation.Length, conversation);
        Write(_turnAt, Turn.Length, turn);
        if (token is not null)
            Encoding.ASCII.GetBytes(token, _buffer.AsSpan(_tokenAt));

        return _buffer;
    }

    /// <summary>Reads back from the path of a reply to which conversation it belongs.</summary>
    public static int? ConversationIn(string path)
    {
        var at = path.IndexOf("-zzc", StringComparison.Ordinal);

        return at >= 0 && int.TryParse(path.AsSpan(at + 4, Conversation.Length), CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string Body(string act, int connectorPort) => $$$"""
        {{{{act}}},"timestamp":"2026-11-21T18:04:05.1234567Z","localTimestamp":"2026-11-21T19:04:05.1234567+01:00",
        "id":"17000{{{Turn}}}","channelId":"msteams","serviceUrl":"http://127.0.0.1:{{{connectorPort}}}/",
        "from":{"id":"29:1bSFw8Kq0dQxXoT3rZVf1mP9cJt6uYh2aLeG4nWvRkIs-{{{Conversation}}}_Mx","name":"Ada Lovelace",
        "aadObjectId":"{{{Person}}}{{{Conversation}}}"},
        "conversation":{"conversationType":"personal","tenantId":"{{{Tenant}}}{{{Conversation}}}",
        "id":"a:1kP0Zx9vQmR4tYb7WcJfLhGdSaUeOiNn2B5V8C3X6Z1Kq-zzc{{{Conversation}}}_pT7yLw0sHjD4fG6k"},
        "recipient":{"id":"28:{{{LayerEcho.AppId}}}","name":"bot"},
        "entities":[{"locale":"en-US","country":"US","platform":"Web","timezone":"Europe/Berlin","type":"clientInfo"}],
        "channelData":{"tenant":{"id":"{{{Tenant}}}{{{Conversation}}}"},"source":{"name":"message"},
        "legacy":{"replyToId":"1:1hEcC9aXx8v3n0pT5kQyWzR7"},"settings":{"selectedChannel":{"id":"19:general@thread.tacv2"}},"onBehalfOf":[]},
        "locale":"en-US","localTimezone":"Europe/Berlin"}
        """.ReplaceLineEndings("");

    private static IEnumerable<int> Places(string text, string what)
    {
        for (var at = text.IndexOf(what, StringComparison.Ordinal); at >= 0; at = text.IndexOf(what, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    private void Write(int[] places, int width, int value)
    {
        foreach (var place in places)
        {
            value.TryFormat(_buffer.AsSpan(place, width), out _, $"D{width}", CultureInfo.InvariantCulture);
        }
    }
}
