using PartnerBot.BotFramework.Cards;
using PartnerBot.Tests.Cards;
using PartnerBot.Wording;

namespace PartnerBot.EndToEnd.Tests.Accessibility;

/// <summary>
/// What is drawn for eyes: one card of each kind, from left to right and from right to left; or, for who takes the time to look at all of it, every card
/// in the languages that <c>PARTNERBOT_PICTURES</c> names, such as <c>fr nl</c>.
/// </summary>
internal static class Drawn
{
    private static readonly string[] Wished = Environment.GetEnvironmentVariable("PARTNERBOT_PICTURES")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    public static IEnumerable<string> Languages => Wished is [] ? ["en", "ar"] : Wished;

    public static IReadOnlyList<(string Name, AdaptiveCard Card)> Cards(Words words) => Wished is []
        ? CardKinds.Of(words)
        : [.. EverySample.Classes.SelectMany(samples => EverySample.In(samples, words).Select(sample => ($"{samples.Name}: {sample.Name}", sample.Card)))];
}
