using PartnerBot.BotFramework.Cards;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>Brings an answer, with its author's name, to somebody with whom it was shared.</summary>
internal static class SharedAnswerCard
{
    public static AdaptiveCard Of(Words words, string author, string partnership, CheckInAnswer answer, bool replaces = false, IReadOnlyList<BelowAnswer>? below = null)
    {
        var parts = (below ?? []).Select(part => part(words)).ToList();

        return words.Card(
            words.Say("checkins.shared.title", ("author", author)),
            [
                new TextBlock(words.Say("checkins.shared.text", ("author", author), ("partnership", partnership))),
                .. replaces ? [new TextBlock(words.Say("checkins.shared.replaces", ("author", author)))] : (IEnumerable<CardElement>)[],
                CardLayout.Box([.. Answer(words, answer)]),
                new TextBlock(words[answer.Visibility == Visibility.Partners ? "checkins.shared.withAll" : "checkins.shared.withBroker"]),
                new TextBlock(words["checkins.shared.care"]) { IsSubtle = true },
                .. parts.SelectMany(part => part.Body),
            ],
            [.. parts.SelectMany(part => part.Actions)]);
    }

    /// <summary>What was answered, for those who see it by name.</summary>
    public static IEnumerable<CardElement> Answer(Words words, CheckInAnswer answer)
    {
        yield return new TextBlock(words.Of(answer.Feeling)) { Size = TextSize.Medium };
        if (answer.Burdens.Count > 0)
            yield return new TextBlock(words.Say("checkins.receipt.burdens", ("choices", string.Join(" · ", answer.Burdens.Select(words.Of)))));
        if (answer.Helps.Count > 0)
            yield return new TextBlock(words.Say("checkins.receipt.helps", ("choices", string.Join(" · ", answer.Helps.Select(words.Of)))));
        if (answer.Note is { } note)
            yield return words.Quote(note);
    }
}
