namespace PartnerBot.BotFramework.Cards;

/// <summary>Opens a page.</summary>
public sealed record OpenUrlAction : CardAction
{
    /// <summary>Makes the action.</summary>
    /// <param name="title">The words on the button.</param>
    /// <param name="url">The address of the page.</param>
    public OpenUrlAction(string title, Uri url)
        : base(title) => Url = url;

    /// <summary>The address of the page.</summary>
    public Uri Url { get; init; }
}
