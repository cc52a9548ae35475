using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PartnerBot.BotFramework.Telemetry;

/// <summary>What the layer tells of itself in numbers and spans: kinds, outcomes and durations, never a person, a conversation, an address or a word.</summary>
/// <remarks>
/// Nothing is measured until somebody listens. The instruments: <c>bot.turn.duration</c> (kind, outcome), <c>bot.connector.duration</c> (operation, status),
/// <c>bot.connector.throttle.wait</c> (outcome) and <c>bot.state.duration</c> (operation, outcome), all in seconds, and the counters
/// <c>bot.dialogs.begun</c> and <c>bot.dialogs.ended</c> (dialog, outcome). Turns and connector calls are spans, too. Durations are of the machine's own
/// clock, which no test moves.
/// </remarks>
public static class BotTelemetry
{
    /// <summary>The name of the layer's activity source and of its meter, for <c>AddSource</c> and <c>AddMeter</c> of OpenTelemetry.</summary>
    public const string Name = "PartnerBot.BotFramework";

    internal const string Operation = "bot.operation";
    internal const string Outcome = "bot.outcome";

    internal static readonly ActivitySource Source = new(Name);
    internal static readonly Meter Meter = new(Name);
}
