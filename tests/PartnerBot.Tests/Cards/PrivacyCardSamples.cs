using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Tests.Cards;

internal static class PrivacyCardSamples
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(Words words)
    {
        yield return ("my data", MyDataCards.Offer(words, new Uri("https://partnerbot.example.org/files/secret")));
        yield return ("my data without an address", MyDataCards.Offer(words, null));
        yield return ("delete my data", MyDataCards.Ask(words, []));
        yield return ("delete my data of a last broker", MyDataCards.Ask(
            words, [.. Enum.GetValues<PartnershipWithout>().Skip(1).Select(without => words.Say($"privacy.delete.without.{without}", ("partnership", "Harvest *Festival*")))]));
        yield return ("erased", MyDataCards.Erased(words, new Dictionary<string, int> { ["check_ins"] = 12, ["people"] = 1 }));
        yield return ("nothing to erase", MyDataCards.Erased(words, new Dictionary<string, int>()));
        yield return ("take over", TakeOverCards.Offer(words, PartnershipCardSamples.Partnership));
        yield return ("taken over", TakeOverCards.Done(words, PartnershipCardSamples.Partnership));
    }
}
