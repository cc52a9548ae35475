namespace PartnerBot.BotFramework.Cards;

/// <summary>Where an element stands between the left and the right edge.</summary>
public enum HorizontalAlignment
{
    /// <summary>At the left edge.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right edge.</summary>
    Right,
}
