namespace PartnerBot.BotFramework.Cards;

/// <summary>Which family of letters a text is drawn in.</summary>
public enum FontType
{
    /// <summary>The letters of the running text.</summary>
    Default,

    /// <summary>Letters of equal width, for codes that somebody copies by hand.</summary>
    Monospace,
}
