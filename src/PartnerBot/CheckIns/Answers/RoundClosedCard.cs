using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>Answers a card that was pressed too late.</summary>
internal static class RoundClosedCard
{
    /// <param name="words">The reader's language.</param>
    /// <param name="partnership">The partnership's name.</param>
    /// <param name="closedAt">When the round closed, in the reader's words and zone.</param>
    /// <param name="note">What was typed and is not stored, so that it is not lost to its author; the card is not kept in the chat.</param>
    public static AdaptiveCard Of(Words words, string partnership, string closedAt, string? note) => words.Card(
        words["checkins.closed.title"],
        [
            new TextBlock(words.Say("checkins.closed.text", ("partnership", partnership), ("when", closedAt))),
            .. note is null ? (IEnumerable<CardElement>)[] : [new TextBlock(words["checkins.closed.note"]), words.Quote(note)],
        ]);
}
