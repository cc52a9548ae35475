using PartnerBot.BotFramework.Cards;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>What those who look after a partnership hear of a reflection without asking, and what everybody hears at its end.</summary>
internal static class ReflectionNewsCards
{
    public static AdaptiveCard Suggested(Words words, ReflectionId reflection, Partnership partnership, string by, string text) => words.Card(
        words["setup.suggested.title"],
        [
            new TextBlock(words.Say("setup.suggested.text", ("person", by), ("partnership", partnership.Name))),
            words.Quote(text),
        ],
        [
            new ExecuteAction(words["setup.status.change"]) { Verb = ReflectionButtons.Change, Data = FindReflection.On(reflection) },
        ]);

    public static AdaptiveCard Opened(Words words, Partnership partnership, Reflection reflection) => words.Card(
        words["setup.opened.title"],
        [
            new TextBlock(words.Say("setup.opened.text", ("partnership", partnership.Name), ("due", ReflectionWords.Day(words, reflection.DueOn)))),
        ],
        [Look(words, partnership.Id)]);

    /// <summary>Some organisation has said nothing for a week.</summary>
    public static AdaptiveCard StillWaiting(Words words, Partnership partnership, IReadOnlyList<string> organisations) => words.Card(
        words["setup.waiting.title"],
        [
            new TextBlock(words.Say("setup.waiting.text", ("partnership", partnership.Name), ("organisations", words.Join(organisations)))),
            new TextBlock(words["setup.waiting.what"]),
        ],
        [Look(words, partnership.Id)]);

    /// <summary>The due day is near.</summary>
    public static AdaptiveCard SoonDue(Words words, Partnership partnership, Reflection reflection, int told) => words.Card(
        words["setup.soon.title"],
        [
            new TextBlock(words.Say("setup.soon.text", ("partnership", partnership.Name), ("due", ReflectionWords.Day(words, reflection.DueOn)))),
            new TextBlock(words.Count("setup.soon.told", told)),
            new TextBlock(words["setup.soon.what"]),
        ],
        [Look(words, partnership.Id)]);

    /// <summary>The same card for everybody at the same moment.</summary>
    public static AdaptiveCard Concluded(Words words, Partnership partnership, int told) => words.Card(
        words[told == 0 ? "setup.concluded.titleNone" : "setup.concluded.title"],
        [
            new TextBlock(words.Say("setup.concluded.text", ("partnership", partnership.Name))),
            new TextBlock(told == 0 ? words["setup.concluded.none"] : words.Count("setup.concluded.told", told)),
        ],
        told == 0 ? null : [Run(words["setup.concluded.read"], "report", FindPartnership.NameOnButton(partnership))]);

    public static AdaptiveCard Cancelled(Words words, Partnership partnership) => words.Card(
        words["setup.cancelled.toldTitle"],
        [new TextBlock(words.Say("setup.cancelled.told", ("partnership", partnership.Name)))]);

    /// <summary>Shows how the partnership's reflection stands now, or what follows it.</summary>
    public static ExecuteAction Look(Words words, PartnershipId partnership) => Run(words["setup.status.look"], "reflect", $"\"{FindPartnership.NameOnButton(partnership)}\"");

    private static ExecuteAction Run(string title, string command, string argument) => new(title)
    {
        Verb = RunCommandButton.Verb,
        Data = new CardData { ["command"] = command, ["argument"] = argument },
        AssociatedInputs = AssociatedInputs.None,
    };
}
