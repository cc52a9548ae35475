using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Privacy;

internal static class MyDataCards
{
    public const string EraseVerb = "privacy.erase";

    /// <param name="words">The language.</param>
    /// <param name="link">Where the file is; <see langword="null"/> when this installation does not know its own address.</param>
    public static AdaptiveCard Offer(Words words, Uri? link) => words.Card(
        words["privacy.myData.title"],
        [
            new TextBlock(words[link is null ? "privacy.myData.noLink" : "privacy.myData.text"]),
            new TextBlock(words["privacy.myData.rights"]),
            new TextBlock(words["privacy.teamsCopy"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        link is null ? null : [new OpenUrlAction(words["privacy.myData.open"], link)]);

    /// <param name="words">The language.</param>
    /// <param name="effects">What happens to others, in sentences.</param>
    public static AdaptiveCard Ask(Words words, IReadOnlyList<string> effects) => words.Card(
        words["privacy.delete.title"],
        [
            new TextBlock(words["privacy.delete.goes"]),
            new TextBlock(words["privacy.delete.stays"]),
            .. effects.Select(effect => new TextBlock($"⚠ {effect}")),
            new TextBlock(words["privacy.delete.back"]),
        ],
        [new ExecuteAction(words["privacy.delete.yes"]) { Verb = EraseVerb, Style = ActionStyle.Destructive }]);

    /// <param name="words">The language.</param>
    /// <param name="erased">How many rows are gone, by table.</param>
    public static AdaptiveCard Erased(Words words, IReadOnlyDictionary<string, int> erased) => words.Card(
        words["privacy.erased.title"],
        [
            new TextBlock(words[erased.Count == 0 ? "privacy.erased.nothing" : "privacy.erased.text"]),
            .. erased.Count == 0 ? Array.Empty<CardElement>() : [Counts(words, erased)],
            new TextBlock(words["privacy.erased.stays"]),
            new TextBlock(words["privacy.teamsCopy"]) { IsSubtle = true, Size = TextSize.Small },
        ]);

    private static FactSet Counts(Words words, IReadOnlyDictionary<string, int> erased) => new(
    [
        .. erased
            .Select(table => new Fact(words[$"privacy.tables.{table.Key}"], table.Value.ToString(words.Culture)))
            .OrderBy(fact => fact.Title, StringComparer.Create(words.Culture, ignoreCase: true)),
    ]);
}
