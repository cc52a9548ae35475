namespace PartnerBot.BotFramework.Cards;

/// <summary>The outline of an image.</summary>
public enum ImageStyle
{
    /// <summary>A rectangle.</summary>
    Default,

    /// <summary>A circle, for a portrait.</summary>
    Person,

    /// <summary>A rectangle with round corners.</summary>
    RoundedCorners,
}
