using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Testing.Teams;

namespace PartnerBot.BotFramework.Tests.Hosting;

/// <summary>Activities of Ana, in her personal chat unless a test says otherwise. Each has an id of its own.</summary>
internal static class SomeActivity
{
    public const string Chat = "a:ana";
    public const string Group = "19:partners@thread.v2";

    private static long _lastId = 1_776_827_520_000;

    public static Activity Of(string type) => new()
    {
        Type = type,
        Id = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture),
        ServiceUrl = FakeTeams.ServiceUrl,
        ChannelId = "msteams",
        From = new ChannelAccount { Id = "29:ana", Name = "Ana", AadObjectId = "aad-ana" },
        Recipient = new ChannelAccount { Id = "28:bot", Name = "Bot" },
        Conversation = new ConversationAccount { Id = Chat, ConversationType = "personal", TenantId = FakeTeams.TenantId },
        Locale = "en-US",
    };

    public static Activity Message(string text) => Of("message") with { Text = text, TextFormat = "plain" };

    /// <summary>A press of an Execute button.</summary>
    public static Activity Press(string? verb, JsonNode? data = null, string? card = null) => Invoke("adaptiveCard/action", new JsonObject
    {
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = "A button", ["verb"] = verb, ["data"] = data },
        ["trigger"] = "manual",
    }) with
    { ReplyToId = card };

    /// <summary>A press of its Submit fallback in an old client: a message without a text.</summary>
    public static Activity Submit(string verb, string? card = null) =>
        Of("message") with { Value = Element(new JsonObject { ["verb"] = verb }), ReplyToId = card };

    public static Activity Invoke(string? name, JsonNode? value) => Of("invoke") with { Name = name, Value = value is null ? null : Element(value) };

    public static Activity In(this Activity activity, string conversation) =>
        activity with { Conversation = activity.Conversation! with { Id = conversation } };

    public static Activity InGroup(this Activity activity, string? type = "groupChat") =>
        activity with { Conversation = activity.Conversation! with { Id = Group, ConversationType = type, IsGroup = true } };

    public static Activity By(this Activity activity, string name) =>
        activity with { From = new ChannelAccount { Id = $"29:{name}", Name = name, AadObjectId = $"aad-{name}" } };

    /// <summary>The JSON of an activity with a member as a hostile sender would write it.</summary>
    public static string With(this Activity activity, string member, string value)
    {
        var json = activity.ToJson();
        json.Remove(member);

        return $"{json.ToJsonString()[..^1]},\"{member}\":{value}}}";
    }

    /// <summary>The activity as JSON that a test may spoil.</summary>
    public static JsonObject ToJson(this Activity activity) => JsonSerializer.SerializeToNode(activity, ActivityJson.Default.Activity)!.AsObject();

    private static JsonElement Element(JsonNode node) => JsonSerializer.SerializeToElement(node);
}
