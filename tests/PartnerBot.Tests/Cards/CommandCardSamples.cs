using System.Runtime.CompilerServices;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Commands;
using PartnerBot.Wording;

namespace PartnerBot.Tests.Cards;

/// <summary>What answers a word that is a command, nearly one, or none.</summary>
internal static class CommandCardSamples
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(Words words)
    {
        // As they are, without what they need to run: a card knows only their words.
        ICommand[] commands =
        [
            .. typeof(ICommand).Assembly.GetTypes()
                .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ICommand)))
                .Select(type => (ICommand)RuntimeHelpers.GetUninitializedObject(type)),
        ];

        yield return ("help", CommandCards.Help(words, commands, commands));
        yield return ("not understood", CommandCards.NotUnderstood(words, commands));
        yield return ("not now", CommandCards.NotNow(words, words["partnerships.none"], commands));
        foreach (var command in commands)
            yield return ($"did you mean {command.Key}", CommandCards.DidYouMean(words, command, "A *nearly* right word"));
    }
}
