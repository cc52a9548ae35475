namespace PartnerBot.BotFramework.Cards;

/// <summary>The meaning of the colour of a text. The client chooses a shade that can be read in its theme.</summary>
/// <remarks>A colour never carries a meaning alone: the words must say the same.</remarks>
public enum TextColor
{
    /// <summary>The colour of the running text.</summary>
    Default,

    /// <summary>A dark shade.</summary>
    Dark,

    /// <summary>A light shade.</summary>
    Light,

    /// <summary>The colour of the host application.</summary>
    Accent,

    /// <summary>Something went well.</summary>
    Good,

    /// <summary>Something deserves a look.</summary>
    Warning,

    /// <summary>Something is wrong.</summary>
    Attention,
}
