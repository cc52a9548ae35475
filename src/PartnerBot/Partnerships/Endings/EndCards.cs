using PartnerBot.BotFramework.Cards;
using PartnerBot.Commands;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>Ending a partnership, saying good-bye, and taking the ending back.</summary>
internal static class EndCards
{
    public const string EndVerb = "partnership.end";
    public const string ReopenVerb = "partnership.reopen";

    /// <param name="words">The language.</param>
    /// <param name="partnership">Which.</param>
    /// <param name="wantsToLeave">Whether the only one who looks after it asked to leave, and nobody else has joined.</param>
    /// <param name="kept">How long after its end everything of a partnership is kept.</param>
    public static AdaptiveCard Ask(Words words, Partnership partnership, bool wantsToLeave, TimeSpan kept) => words.Card(
        words.Say("partnerships.end.title", ("partnership", partnership.Name)),
        [
            new TextBlock(words[wantsToLeave ? "partnerships.end.beforeLeaving" : "partnerships.end.text"]),
            new TextBlock(words["partnerships.end.stops"]),
            new TextBlock(words.Say("partnerships.end.stays", ("days", words.Count("common.days", (int)kept.TotalDays)))),
            new TextBlock(words.Count("partnerships.end.undo", Partnership.MayReopenFor.Days)),
        ],
        [Button(words["partnerships.end.yes"], EndVerb, partnership) with { Style = ActionStyle.Destructive }]);

    /// <summary>The receipt of whoever ended it.</summary>
    public static AdaptiveCard Ended(Words words, Partnership partnership, string until) => words.Card(
        words.Say("partnerships.end.done", ("partnership", partnership.Name)),
        [new TextBlock(words["partnerships.end.told"]), new TextBlock(words.Say("partnerships.end.until", ("until", until)))],
        [Reopen(words, partnership), Leave(words, partnership)]);

    /// <summary>What everybody else reads.</summary>
    public static AdaptiveCard GoodBye(Words words, Partnership partnership, string from, bool forBroker, string until, TimeSpan kept) => words.Card(
        words.Say("partnerships.end.goodBye", ("partnership", partnership.Name)),
        [
            new TextBlock(words.Say("partnerships.end.goodByeText", ("from", from))),
            new TextBlock(words.Say("partnerships.end.goodByeNext", ("days", words.Count("common.days", (int)kept.TotalDays)))),
            new TextBlock(words.Say("partnerships.end.mistake", ("until", until))) { IsSubtle = true },
        ],
        forBroker ? [Reopen(words, partnership), Leave(words, partnership)] : [Leave(words, partnership)]);

    /// <summary>What everybody reads who has heard of the ending.</summary>
    public static AdaptiveCard GoesOn(Words words, Partnership partnership, string from) => words.Card(
        words.Say("partnerships.end.goesOn", ("partnership", partnership.Name)), [new TextBlock(words.Say("partnerships.end.goesOnText", ("from", from)))]);

    /// <summary>The receipt of whoever opened it again.</summary>
    public static AdaptiveCard Reopened(Words words, Partnership partnership) => words.Card(
        words.Say("partnerships.end.goesOn", ("partnership", partnership.Name)), [new TextBlock(words["partnerships.end.reopened"])]);

    /// <summary>A button by which a broker opens it again.</summary>
    public static ExecuteAction Reopen(Words words, Partnership partnership) => Button(words["partnerships.end.reopen"], ReopenVerb, partnership);

    private static ExecuteAction Leave(Words words, Partnership partnership) => new(words["partnerships.end.leave"])
    {
        Verb = RunCommandButton.Verb,
        Data = new CardData { ["command"] = "leave", ["argument"] = FindPartnership.NameOnButton(partnership) },
    };

    private static ExecuteAction Button(string title, string verb, Partnership partnership) => new(title)
    {
        Verb = verb,
        Data = PartnershipButton.On(partnership.Id),
    };
}
