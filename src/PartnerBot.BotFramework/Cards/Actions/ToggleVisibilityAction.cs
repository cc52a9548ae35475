namespace PartnerBot.BotFramework.Cards;

/// <summary>Shows what is hidden and hides what is shown, without asking the bot.</summary>
public sealed record ToggleVisibilityAction : CardAction
{
    /// <summary>Makes the action.</summary>
    /// <param name="title">The words on the button.</param>
    /// <param name="targetElements">The ids of the elements.</param>
    public ToggleVisibilityAction(string title, IReadOnlyList<string> targetElements)
        : base(title) => TargetElements = targetElements;

    /// <summary>The ids of the elements.</summary>
    public IReadOnlyList<string> TargetElements { get; init; }
}
