using PartnerBot.BotFramework.Cards;
using PartnerBot.Commands;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>What a broker sees of a reflection that runs: numbers, and never who told and who did not.</summary>
internal static class ReflectionCard
{
    public static AdaptiveCard Opened(Words words, string partnership, Reflection reflection) =>
        Of(words, "reflections.opened", partnership, reflection, told: 0);

    public static AdaptiveCard Running(Words words, string partnership, Reflection reflection, int told) =>
        Of(words, "reflections.running", partnership, reflection, told);

    private static AdaptiveCard Of(Words words, string key, string partnership, Reflection reflection, int told) => words.Card(
        words[$"{key}.title"],
        [
            new TextBlock(words.Say($"{key}.text", ("partnership", partnership))),
            new FactSet(
            [
                new Fact(words["reflections.facts.kind"], ReflectionWords.Kind(words, reflection.Kind)),
                new Fact(words["reflections.facts.due"], ReflectionWords.Day(words, reflection.DueOn)),
                new Fact(words["reflections.facts.invited"], reflection.Invitations.Count.ToString(words.Culture)),
                new Fact(words["reflections.facts.told"], told.ToString(words.Culture)),
            ]),
            new TextBlock(words["reflections.running.whoSees"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        [
            new ExecuteAction(words["reflections.running.report"])
            {
                Verb = RunCommandButton.Verb,
                Data = new CardData { ["command"] = "report", ["argument"] = partnership },
                AssociatedInputs = AssociatedInputs.None,
            },
        ]);
}
