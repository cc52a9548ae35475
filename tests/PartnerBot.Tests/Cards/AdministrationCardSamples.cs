using PartnerBot.Administration;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Deliveries;
using PartnerBot.Wording;

namespace PartnerBot.Tests.Cards;

internal static class AdministrationCardSamples
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(Words words)
    {
        var counts = Enum.GetValues<DeliveryState>().ToDictionary(state => state, _ => 3);

        yield return ("deliveries, nothing yet", DeliveryCard.Of(words, new OutboxNumbers(new Dictionary<DeliveryState, int>(), 0, [], null), []));
        yield return ("deliveries, some late", DeliveryCard.Of(
            words, new OutboxNumbers(counts, 2, [("BotNotInConversationRoster", 3)], TimeSpan.FromMinutes(1)), [new("Harbour Stories", "Museum", 2), new("Harvest Festival", null, 1)]));
        yield return ("deliveries, many places out of reach", DeliveryCard.Of(
            words,
            new OutboxNumbers(counts, 2, [("BotNotInConversationRoster", 3)], TimeSpan.FromMinutes(1)),
            [.. Enumerable.Range(1, 12).Select(number => new OutOfReach($"Partnership {number}", "Museum", 1))]));
    }
}
