namespace PartnerBot.BotFramework.Activities;

/// <summary>What must be kept of a conversation to write into it later, without having been asked.</summary>
/// <remarks>
/// It works only while the app is installed for the person, chat or team, and with the service URL of the latest inbound activity (Microsoft, “Send
/// proactive messages”, 2026).
/// </remarks>
public sealed record ConversationReference
{
    /// <summary>Where answers go.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The channel; <c>msteams</c> for Teams. It may be missing on references kept by others.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The conversation.</summary>
    public required ConversationAccount Conversation { get; init; }

    /// <summary>The bot, as the channel knows it. Teams does without it, when it is <see langword="null"/>.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The other side of a personal chat; <see langword="null"/> when nobody is meant alone.</summary>
    public ChannelAccount? User { get; init; }

    /// <summary>Reads the reference off an inbound activity.</summary>
    /// <param name="activity">What arrived.</param>
    /// <returns>The reference, or <see langword="null"/> when the activity names no conversation or no service URL.</returns>
    public static ConversationReference? Of(Activity activity) =>
        activity is { ServiceUrl: { Length: > 0 } serviceUrl, Conversation: { Id.Length: > 0 } conversation }
            ? new ConversationReference
            {
                ServiceUrl = serviceUrl,
                ChannelId = activity.ChannelId,
                Conversation = conversation,
                Bot = activity.Recipient,
                User = activity.From,
            }
            : null;

    /// <summary>Addresses an activity to this conversation.</summary>
    /// <param name="activity">What is to be said.</param>
    /// <returns>A copy that carries the address.</returns>
    public Activity Address(Activity activity) => activity with
    {
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = Conversation,
        From = Bot,
        Recipient = User,
    };
}
