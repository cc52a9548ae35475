namespace PartnerBot.BotFramework.Cards;

/// <summary>How large a text is drawn.</summary>
public enum TextSize
{
    /// <summary>Smaller than the running text; for notes.</summary>
    Small,

    /// <summary>The size of the running text.</summary>
    Default,

    /// <summary>One step larger than the running text.</summary>
    Medium,

    /// <summary>For the heading of a card.</summary>
    Large,

    /// <summary>For a single figure or word that stands alone.</summary>
    ExtraLarge,
}
