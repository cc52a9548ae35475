namespace PartnerBot.BotFramework.Cards;

/// <summary>How strongly a text is drawn.</summary>
public enum TextWeight
{
    /// <summary>Thinner than the running text.</summary>
    Lighter,

    /// <summary>The weight of the running text.</summary>
    Default,

    /// <summary>Stronger than the running text.</summary>
    Bolder,
}
