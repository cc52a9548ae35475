using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Deliveries;
using PartnerBot.Wording;

namespace PartnerBot.Administration;

internal static class DeliveryCard
{
    /// <summary>A card that names more is too long to be read; who has settled the first finds the next.</summary>
    private const int MostPlaces = 8;

    public static AdaptiveCard Of(Words words, OutboxNumbers overview, IReadOnlyList<OutOfReach> outOfReach) => words.Card(
        words["administration.delivery.title"],
        [
            new TextBlock(words["administration.delivery.text"]),
            new FactSet([.. Enum.GetValues<DeliveryState>().SelectMany(state => Facts(words, state, overview))]),
            new TextBlock(Waiting(words, overview.OldestWaits)),
            .. overview.Reasons.Count == 0 ? Array.Empty<CardElement>() : [Reasons(words, overview)],
            .. outOfReach.Count == 0 ? [] : Places(words, outOfReach),
            new TextBlock(words["administration.delivery.honest"]) { IsSubtle = true, Size = TextSize.Small },
        ]);

    private static IEnumerable<Fact> Facts(Words words, DeliveryState state, OutboxNumbers overview)
    {
        yield return Fact(words[$"administration.delivery.states.{state}"], overview.Counts.GetValueOrDefault(state));
        if (state == DeliveryState.Queued)
            yield return Fact(words["administration.delivery.throttled"], overview.Throttled);
    }

    private static IEnumerable<CardElement> Places(Words words, IReadOnlyList<OutOfReach> outOfReach)
    {
        yield return new TextBlock(words["administration.delivery.outOfReach.title"]) { Weight = TextWeight.Bolder };
        yield return new TextBlock(words["administration.delivery.outOfReach.text"]);
        yield return new FactSet([.. outOfReach.Take(MostPlaces).Select(one => Fact(
            Markdown.Escape(one.Organisation is null ? one.Partnership : $"{one.Partnership} · {one.Organisation}"),
            one.People))]);
        if (outOfReach.Count > MostPlaces)
            yield return new TextBlock(words.Count("administration.delivery.outOfReach.more", outOfReach.Count - MostPlaces));
    }

    private static Fact Fact(string name, int count) => new(name, count.ToString(CultureInfo.InvariantCulture));

    private static string Waiting(Words words, TimeSpan? oldest) => oldest is { } wait
        ? words.Count("administration.delivery.oldest", (int)Math.Ceiling(wait.TotalMinutes))
        : words["administration.delivery.nothingWaits"];

    private static TextBlock Reasons(Words words, OutboxNumbers overview) => new(words.Say(
        "administration.delivery.reasons",
        ("reasons", string.Join(", ", overview.Reasons.Select(reason => $"{reason.Code} ({reason.Count})")))));
}
