using System.Security;
using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>Makes a piece of the card's text a mention, so that the person is notified (Microsoft, “Format cards in Microsoft Teams”, 2026).</summary>
/// <param name="Text">The piece, such as <c>&lt;at&gt;Ann&lt;/at&gt;</c>. It must stand in a text of the card letter by letter; otherwise it silently is no mention.</param>
/// <param name="Mentioned">The person who is meant.</param>
public sealed record CardMention(string Text, MentionedPerson Mentioned)
{
    /// <summary>The type of the object on the wire.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "mention";

    /// <summary>
    /// Makes the mention of a person. Put its <see cref="Text"/> into a text of the card and itself into <see cref="AdaptiveCard.Mentioning"/>.
    /// </summary>
    /// <param name="id">The person's Teams id (<c>29:…</c>) or Entra object id.</param>
    /// <param name="name">The name that is shown; the text carries it escaped.</param>
    /// <returns>The mention.</returns>
    public static CardMention Of(string id, string name) => new($"<at>{SecurityElement.Escape(name)}</at>", new MentionedPerson(id, name));
}

/// <summary>The person whom a <see cref="CardMention"/> means.</summary>
/// <param name="Id">The person's Teams id (<c>29:…</c>) or Entra object id.</param>
/// <param name="Name">The name that is shown.</param>
public sealed record MentionedPerson(string Id, string Name);
