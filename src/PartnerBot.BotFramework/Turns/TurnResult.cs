using PartnerBot.BotFramework.Activities;

namespace PartnerBot.BotFramework.Turns;

/// <summary>What the HTTP response says, and what is still to be done once it is out.</summary>
internal sealed record TurnResult(InvokeResponse Response, Activity? AfterResponse = null)
{
    /// <summary>Another host has the activity in hand and may die over it: only if the channel comes again is nothing lost then.</summary>
    public static TurnResult ComeAgain { get; } = new(new InvokeResponse(503, default));

    public static TurnResult Nothing(Activity activity) =>
        new(activity.Type == ActivityTypes.Invoke ? InvokeResponse.NotImplemented : InvokeResponse.Empty);
}
