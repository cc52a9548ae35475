using System.Reflection;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Tests.Cards;

/// <summary>Every card that the bot sends, in every state. A class of samples is found by its name.</summary>
internal static class EverySample
{
    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IEnumerable<Type> Classes { get; } =
        [.. typeof(EverySample).Assembly.GetTypes().Where(type => type.Name.EndsWith("CardSamples", StringComparison.Ordinal))];

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(Type samples, Words words) =>
        (IEnumerable<(string, AdaptiveCard)>)samples.GetMethod("In", Statics)!.Invoke(null, [words])!;
}
