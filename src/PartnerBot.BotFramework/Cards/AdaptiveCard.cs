using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>A card: words, pictures, inputs and buttons that a client draws in its own style.</summary>
/// <remarks>
/// Names and defaults of all cards here follow Microsoft's Adaptive Cards schema and its types for Teams (<c>@microsoft/teams.cards</c>), as of
/// 2026-11-21. The version is 1.5: the newest that Microsoft's reference of cards for Teams names for bots. Whether 1.6 is drawn by every mobile
/// client is unverified.
/// </remarks>
public sealed record AdaptiveCard
{
    /// <summary>The type of the object on the wire.</summary>
    [JsonPropertyOrder(-3)]
    public string Type { get; } = "AdaptiveCard";

    /// <summary>The address of the schema that the card follows. Clients do without it, when this is <see langword="null"/>.</summary>
    [JsonPropertyName("$schema"), JsonPropertyOrder(-2)]
    public string? Schema { get; init; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>The version of the schema that a client must know to draw the card.</summary>
    [JsonRequired, JsonPropertyOrder(-1)]
    public string Version { get; init; } = "1.5";

    /// <summary>
    /// The language of the card as a BCP 47 tag, such as <c>en</c> or <c>fr-CA</c>. Clients format dates by it and screen readers pronounce by it. The
    /// client takes its own language by default.
    /// </summary>
    public string? Lang { get; init; }

    /// <summary>Whether the card is laid out from right to left. The client decides by default.</summary>
    public bool? Rtl { get; init; }

    /// <summary>
    /// What is shown where the card cannot be drawn: in notifications, and by clients that are too old. Markdown is not understood there. Nothing is
    /// shown there when this is <see langword="null"/>.
    /// </summary>
    public string? FallbackText { get; init; }

    /// <summary>What a screen reader says for the whole card. The default is what stands on the card.</summary>
    public string? Speak { get; init; }

    /// <summary>What only Teams understands: the width of the card, and mentions. Nothing by default.</summary>
    [JsonPropertyName("msteams")]
    public TeamsCardProperties? Teams { get; init; }

    /// <summary>How the client fetches a version of the card that is made for the person who looks at it. It does not by default.</summary>
    public CardRefresh? Refresh { get; init; }

    /// <summary>The elements of the card, in the order in which they are read.</summary>
    [JsonRequired]
    public IReadOnlyList<CardElement> Body { get; init; } = [];

    /// <summary>
    /// The buttons under the card. Teams hides more than six behind a menu (Microsoft's reference of cards for Teams). There are none by default.
    /// </summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }

    /// <summary>Notifies people whose mention stands in a text of the card. Whoever is mentioned already stays so.</summary>
    /// <param name="mentions">The mentions, as <see cref="CardMention.Of"/> makes them.</param>
    /// <returns>The card with them.</returns>
    public AdaptiveCard Mentioning(params IEnumerable<CardMention> mentions)
    {
        var teams = Teams ?? new TeamsCardProperties();

        return this with { Teams = teams with { Entities = [.. teams.Entities ?? [], .. mentions] } };
    }
}
