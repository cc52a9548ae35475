namespace PartnerBot.BotFramework.Activities;

/// <summary>The kinds of activity that Teams is known to send or accept and that the layer knows by name. Others may arrive at any time.</summary>
/// <remarks>Source: the Activity schema of the Bot Framework, and Microsoft's page on events of bots in Teams, 2026.</remarks>
public static class ActivityTypes
{
    /// <summary>Something said, or a card's submit button.</summary>
    public const string Message = "message";

    /// <summary>A message was edited, or a deleted one brought back. Its id is that of the message, so several of one message have the same.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted. Its id is that of the message.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Somebody came or left, a channel was renamed, and so on.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The app was installed, removed or upgraded.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A request whose answer is the HTTP response.</summary>
    public const string Invoke = "invoke";

    /// <summary>Somebody is writing.</summary>
    public const string Typing = "typing";
}
