namespace PartnerBot.BotFramework.Cards;

/// <summary>The room between an element and the one before it.</summary>
public enum Spacing
{
    /// <summary>No room.</summary>
    None,

    /// <summary>The least room.</summary>
    ExtraSmall,

    /// <summary>Little room.</summary>
    Small,

    /// <summary>The usual room.</summary>
    Default,

    /// <summary>More than the usual room.</summary>
    Medium,

    /// <summary>Much room, between two topics.</summary>
    Large,

    /// <summary>The most room.</summary>
    ExtraLarge,

    /// <summary>As much room as the card keeps to its own edge.</summary>
    Padding,
}
