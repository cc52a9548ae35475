using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Deliveries;
using PartnerBot.Wording;

namespace PartnerBot.Administration;

internal static class DeliveryCard
{
    public static AdaptiveCard Of(Words words, DeliveryOverview overview) => words.Card(
        words["administration.delivery.title"],
        [
            new TextBlock(words["administration.delivery.text"]),
            new FactSet([.. Enum.GetValues<DeliveryState>().Select(state => Fact(words, state, overview))]),
            new TextBlock(Waiting(words, overview.OldestWaits)),
            .. overview.Reasons.Count == 0 ? Array.Empty<CardElement>() : [Reasons(words, overview)],
            new TextBlock(words["administration.delivery.honest"]) { IsSubtle = true, Size = TextSize.Small },
        ]);

    private static Fact Fact(Words words, DeliveryState state, DeliveryOverview overview) =>
        new(words[$"administration.delivery.states.{state}"], overview.Counts.GetValueOrDefault(state).ToString(CultureInfo.InvariantCulture));

    private static string Waiting(Words words, TimeSpan? oldest) => oldest is { } wait
        ? words.Count("administration.delivery.oldest", (int)Math.Ceiling(wait.TotalMinutes))
        : words["administration.delivery.nothingWaits"];

    private static TextBlock Reasons(Words words, DeliveryOverview overview) => new(words.Say(
        "administration.delivery.reasons",
        ("reasons", string.Join(", ", overview.Reasons.Select(reason => $"{reason.Code} ({reason.Count})")))));
}
