using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Activities;

/// <summary>One message, event or invoke between a channel and a bot, as it travels on the wire.</summary>
/// <remarks>
/// Only the members that a bot decides on are typed, and none is required but <see cref="Type"/>: channels add fields,
/// entities and whole activity types without notice, and a bot that answers 500 to them is cut off. Everything else is
/// kept in <see cref="Additional"/> and survives a round trip. Sources: the Activity schema of the Bot Framework
/// (<c>botframework-activity.md</c>), and what the Agents Playground sends (2026-11-21). That a bot is cut off is reported by one that was (May 2026).
/// </remarks>
public sealed record Activity
{
    /// <summary>
    /// What kind of activity this is, one of <see cref="ActivityTypes"/> or a kind not known yet. It is <see langword="null"/> on nothing that the layer
    /// takes: a body without it is answered with 400.
    /// </summary>
    public string? Type { get; init; }

    /// <summary>
    /// The id the channel gave it; <see langword="null"/> on an activity not sent yet. Unique in its conversation only, and there shared by a message with
    /// what tells that it was edited or deleted.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>The name of an invoke or event, for example <c>adaptiveCard/action</c>; <see langword="null"/> for a legacy card button.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// What an installation update says: <c>add</c>, <c>remove</c>, <c>add-upgrade</c> or <c>remove-upgrade</c>. It is <see langword="null"/> on
    /// everything else.
    /// </summary>
    public string? Action { get; init; }

    /// <summary>When the channel sent it: ISO 8601, UTC. Kept as text, because it decides nothing and its form is not ours to judge. It may be missing.</summary>
    public string? Timestamp { get; init; }

    /// <summary>The sender's IANA time zone; missing on system events.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>
    /// Where answers go. Teams may change it from one activity to the next, so it is kept per conversation. The layer leaves an activity without it
    /// alone.
    /// </summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The channel; <c>msteams</c> for Teams. An activity without it is refused with 403, because no key is endorsed for it.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who sent it. It may be missing on system events, and its name on any.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Who receives it: the bot, on an inbound activity. It may be missing.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>Where it was said. The layer leaves an activity without it alone.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>What was said, mentions included. <see langword="null"/> when a card's button sent the message.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// How <see cref="Text"/> is to be read: <c>plain</c>, <c>markdown</c> or <c>xml</c>. Teams reads <see langword="null"/> as markdown from a bot.
    /// </summary>
    public string? TextFormat { get; init; }

    /// <summary>
    /// The text of the notification toast. Without it (<see langword="null"/>) Teams announces a card as “Card” (Microsoft, on messages of bots).
    /// </summary>
    public string? Summary { get; init; }

    /// <summary>The sender's language as a BCP 47 tag, for example <c>fr-FR</c>; may be missing.</summary>
    public string? Locale { get; init; }

    /// <summary>
    /// The id of the message this one answers; for a card's button the id of the card's message. It is <see langword="null"/> when it answers none.
    /// </summary>
    public string? ReplyToId { get; init; }

    /// <summary>What an invoke or a card's button carries; any JSON. It is <see langword="null"/> when there is nothing.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>What only this channel knows; any JSON. <see cref="TeamsChannelData"/> reads what Teams puts there. It may be missing.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Cards and files. It is <see langword="null"/> when there are none.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Mentions, client information and kinds not known yet; each any JSON object. It is <see langword="null"/> when there are none.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    /// <summary>Who came into the conversation, on a conversation update. It is <see langword="null"/> when nobody did.</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Who left the conversation, on a conversation update. It is <see langword="null"/> when nobody did.</summary>
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>Every member without a property above, as it arrived. It is <see langword="null"/> when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Additional { get; set; }

    /// <summary>Makes a message of plain text.</summary>
    /// <param name="text">What it says.</param>
    /// <returns>A message without an address: a turn adds it by itself, elsewhere <see cref="ConversationReference.Address"/> does.</returns>
    public static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };
}
