namespace PartnerBot.BotFramework.Cards;

/// <summary>How large an image is drawn.</summary>
public enum ImageSize
{
    /// <summary>Its own size, or smaller when there is less room.</summary>
    Auto,

    /// <summary>As wide as there is room.</summary>
    Stretch,

    /// <summary>Small, for an icon.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,
}
