using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;

namespace PartnerBot.Deliveries;

/// <summary>Deliveries in numbers and spans, for who runs the bot: outcomes and kinds of reasons, never to whom or what.</summary>
internal static partial class DeliveryTelemetry
{
    public const string Name = "PartnerBot.Deliveries";
    public const string State = "partnerbot.delivery.state";

    private const string Outcome = "partnerbot.delivery.outcome";
    private const string Reason = "partnerbot.delivery.reason";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Tries =
        Meter.CreateCounter<long>("partnerbot.deliveries.tried", "{try}", "Tries to send a message, by what came of them.");

    public static Activity? Begin() => Source.StartActivity("deliver");

    /// <summary>Counts one try.</summary>
    public static void Tried(DeliveryOutcome outcome)
    {
        var (what, why) = Kind(outcome);
        Tries.Add(1, new TagList { { Outcome, what }, { Reason, why is null ? "none" : Code().IsMatch(why) ? why : "other" } });
    }

    public static void Became(this Activity? span, DeliveryOutcome outcome) => span?.SetTag(Outcome, Kind(outcome).What);

    private static (string What, string? Why) Kind(DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Sent => ("sent", null),
        // What people wish for themselves is nobody else's business.
        DeliveryOutcome.NotNow => ("wished_later", null),
        DeliveryOutcome.NotSent((DeliveryState.NotWanted or DeliveryState.Expired) and var state, _) => (NameOf(state), null),
        DeliveryOutcome.NotSent(var state, var reason) => (NameOf(state), reason),
        DeliveryOutcome.HeldBack => ("held_back", null),
        DeliveryOutcome.Busy(DeliveryOutcome.Throttled, _) => ("throttled", null),
        DeliveryOutcome.Busy(var reason, _) => ("busy", reason),
        DeliveryOutcome.BotRefused(var reason) => ("bot_refused", reason),
        DeliveryOutcome.NoLongerInHand => ("taken_back", null),
        _ => throw new UnreachableException(),
    };

    public static string NameOf(DeliveryState state) => state switch
    {
        DeliveryState.NotInstalled => "not_installed",
        DeliveryState.NotWanted => "not_wanted",
        _ => state.ToString().ToLowerInvariant(),
    };

    /// <summary>The channel's codes, such as <c>BotNotInConversationRoster</c>: whatever else comes from without would be a series of its own, or say more.</summary>
    [GeneratedRegex("^[A-Za-z]{1,50}$")]
    private static partial Regex Code();
}
