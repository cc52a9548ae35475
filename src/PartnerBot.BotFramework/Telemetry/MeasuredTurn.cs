using System.Diagnostics;
using System.Diagnostics.Metrics;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Turns;
using Activity = PartnerBot.BotFramework.Activities.Activity;

namespace PartnerBot.BotFramework.Telemetry;

/// <summary>One turn as a span and as a measurement: of which kind it was, and how it ended.</summary>
internal sealed class MeasuredTurn : IDisposable
{
    public const string Answered = "answered";
    public const string Failed = "failed";
    public const string Repeated = "repeated";
    public const string InHandElsewhere = "in_hand_elsewhere";
    public const string Unaddressed = "unaddressed";

    private const string Kind = "bot.turn.kind";

    private static readonly Histogram<double> Duration = BotTelemetry.Meter.CreateHistogram<double>("bot.turn.duration", "s", "How long turns took.");

    private readonly string _kind;
    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly System.Diagnostics.Activity? _span;

    public MeasuredTurn(Activity activity)
    {
        _kind = KindOf(activity);
        _span = BotTelemetry.Source.StartActivity($"turn {_kind}");
    }

    public string Outcome { get; set; } = Answered;

    public void Dispose()
    {
        Duration.Record(Stopwatch.GetElapsedTime(_begun).TotalSeconds, new TagList { { Kind, _kind }, { BotTelemetry.Outcome, Outcome } });
        _span?.SetTag(Kind, _kind).SetTag(BotTelemetry.Outcome, Outcome);
        if (Outcome == Failed)
            _span?.SetStatus(ActivityStatusCode.Error);
        _span?.Dispose();
    }

    /// <summary>The types that there are: what comes from without may say anything, and would become a series of its own each time.</summary>
    private static string KindOf(Activity activity) => activity switch
    {
        _ when PressedButton.In(activity) is not null => "press",
        { Type: ActivityTypes.Message } => "message",
        { Type: ActivityTypes.Invoke } => "invoke",
        { Type: ActivityTypes.ConversationUpdate } => "conversation_update",
        { Type: ActivityTypes.InstallationUpdate } => "installation_update",
        _ => "other",
    };
}
