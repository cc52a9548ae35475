namespace PartnerBot.BotFramework.Cards;

/// <summary>What only Teams understands about a card.</summary>
public sealed record TeamsCardProperties
{
    /// <summary>How wide Teams draws the card. The default is the width of a message.</summary>
    public TeamsCardWidth? Width { get; init; }

    /// <summary>The people whom the card mentions. Nobody is mentioned by default.</summary>
    public IReadOnlyList<CardMention>? Entities { get; init; }
}
