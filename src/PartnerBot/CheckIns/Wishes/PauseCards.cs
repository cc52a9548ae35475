using PartnerBot.BotFramework.Cards;
using PartnerBot.Commands;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>Say what is now true, and how to undo it.</summary>
internal static class PauseCards
{
    public static AdaptiveCard Paused(Words words, DateOnly until) => words.Card(
        words["pauses.paused.title"],
        [
            new TextBlock(words.Say("pauses.paused.text", ("until", words.When("pauses.day", until)))),
            new TextBlock(words["pauses.paused.still"]),
            new TextBlock(words["pauses.paused.undo"]),
        ],
        [Run(words["pauses.resume"], "resume")]);

    /// <summary>Asks for how long, when nothing or nothing that can be used was typed.</summary>
    public static AdaptiveCard HowLong(Words words, bool notUnderstood) => words.Card(
        words["pauses.howLong.title"],
        [
            .. CardLayout.Problem(notUnderstood ? words["pauses.howLong.notUnderstood"] : null),
            new TextBlock(words["pauses.howLong.text"]),
        ],
        [
            Run(words["pauses.howLong.week"], "pause", "1 week"),
            Run(words["pauses.howLong.threeWeeks"], "pause", "3 weeks"),
            Run(words["pauses.howLong.threeMonths"], "pause", "3 months"),
        ]);

    public static AdaptiveCard Quieter(Words words) => words.Card(
        words["pauses.quieter.title"],
        [new TextBlock(words["pauses.quieter.text"]), new TextBlock(words["pauses.quieter.undo"])],
        [Run(words["pauses.resume"], "resume")]);

    public static AdaptiveCard Stopped(Words words) => words.Card(
        words["pauses.stopped.title"],
        [new TextBlock(words["pauses.stopped.text"]), new TextBlock(words["pauses.stopped.still"]), new TextBlock(words["pauses.stopped.undo"])],
        [Run(words["pauses.resume"], "resume")]);

    public static AdaptiveCard Resumed(Words words, bool changed) => words.Card(
        words[changed ? "pauses.resumed.title" : "pauses.resumed.nothingTitle"],
        [new TextBlock(words["pauses.resumed.text"])]);

    private static ExecuteAction Run(string title, string command, string argument = "") => new(title)
    {
        Verb = RunCommandButton.Verb,
        Data = new CardData { ["command"] = command, ["argument"] = argument },
        AssociatedInputs = AssociatedInputs.None,
    };
}
