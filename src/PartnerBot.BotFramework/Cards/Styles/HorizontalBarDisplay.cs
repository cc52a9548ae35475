namespace PartnerBot.BotFramework.Cards;

/// <summary>How a <see cref="HorizontalBarChart"/> shows its values.</summary>
public enum HorizontalBarDisplay
{
    /// <summary>Bars over an axis with figures.</summary>
    AbsoluteWithAxis,

    /// <summary>Bars with their figures and no axis.</summary>
    AbsoluteNoAxis,

    /// <summary>Each bar as a part of the whole.</summary>
    PartToWhole,
}
