using System.Text.Json.Nodes;

namespace PartnerBot.Testing.Services;

/// <summary>Whom a Playground plays Teams for.</summary>
/// <param name="Config">Its configuration: the people, who of them is signed in, and the chats.</param>
/// <param name="ServiceUrl">Where the bot shall answer; <see langword="null"/> for the Playground itself.</param>
/// <param name="Zone">The time zone of its clock; <see langword="null"/> for this machine's.</param>
internal sealed record PlaygroundSeat(JsonNode Config, Uri? ServiceUrl, string? Zone)
{
    public string User => (string)Config["currentUser"]!["id"]!;

    public string PersonalChat => (string)Config["personalChat"]!["id"]!;

    /// <summary>What it is told beside its configuration.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        new (string Name, string? Value)[] { ("M365_AGENTS_PLAYGROUND_SERVICE_URL", ServiceUrl?.ToString()), ("TZ", Zone) }
            .Where(setting => setting.Value is not null)
            .ToDictionary(setting => setting.Name, setting => setting.Value!);
}
