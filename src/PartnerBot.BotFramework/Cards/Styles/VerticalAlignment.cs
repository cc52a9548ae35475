namespace PartnerBot.BotFramework.Cards;

/// <summary>Where content stands between the upper and the lower edge.</summary>
public enum VerticalAlignment
{
    /// <summary>At the upper edge.</summary>
    Top,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the lower edge.</summary>
    Bottom,
}
