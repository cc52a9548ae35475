using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Telemetry;

namespace PartnerBot.BotFramework.Turns;

/// <summary>Runs one turn: once, in its conversation's order, with its own time limit, state before words.</summary>
internal sealed partial class TurnRunner(
    ConversationLocks locks,
    TakeOnce once,
    DecideTurn decide,
    Outbox outbox,
    Apologise apologise,
    IOptions<TurnOptions> options,
    TimeProvider time,
    ILogger<TurnRunner> logger)
{
    /// <summary>Runs the turn of an activity.</summary>
    /// <param name="activity">What arrived.</param>
    /// <param name="spent">How much of the turn's time is used up: by reading the activity, and by fetching keys to know its sender.</param>
    /// <param name="correlation">By what the channel's side knows the request (its header <c>MS-CV</c>); <see langword="null"/> when it did not say.</param>
    public async Task<TurnResult> RunAsync(Activity activity, TimeSpan spent, string? correlation = null)
    {
        using var measured = new MeasuredTurn(activity);
        if (ConversationReference.Of(activity) is not { } conversation)
        {
            measured.Outcome = MeasuredTurn.Unaddressed;
            Log.NoConversation(logger, activity.Type);

            return TurnResult.Nothing(activity);
        }

        var arrived = new ArrivedActivity(activity, conversation, correlation);
        try
        {
            return await RunInOrderAsync(arrived, time.GetTimestamp(), options.Value.TimeLimit - spent, measured);
        }
#pragma warning disable CA1031 // The edge of a turn: whatever went wrong, the person gets an apology and the next turn runs.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            measured.Outcome = MeasuredTurn.Failed;

            return await apologise.ForAsync(arrived, exception);
        }
    }

    private async Task<TurnResult> RunInOrderAsync(ArrivedActivity arrived, long since, TimeSpan timeLeft, MeasuredTurn measured)
    {
        // Not the request's own token: a caller who hangs up must not leave half a turn behind.
        using var limit = new CancellationTokenSource(timeLeft > TimeSpan.Zero ? timeLeft : TimeSpan.Zero, time);
        using var order = await locks.EnterAsync(StateOwner.Of(arrived.Activity, arrived.Conversation), limit.Token);
        switch (await once.BeginAsync(arrived, limit.Token))
        {
            case BeginOutcome.InHand:
                measured.Outcome = MeasuredTurn.InHandElsewhere;

                return TurnResult.ComeAgain;
            case BeginOutcome.Completed:
                measured.Outcome = MeasuredTurn.Repeated;

                return TurnResult.Nothing(arrived.Activity);
        }

        try
        {
            var result = await decide.RunAsync(arrived, limit.Token);
            // What is stored is said, too, however little is left of the turn's time.
            using var toSpeak = timeLeft - time.GetElapsedTime(since) < TurnTimes.ToSpeak ? new CancellationTokenSource(TurnTimes.ToSpeak, time) : null;
            await outbox.SendAsync(arrived.Turn!.Outgoing, toSpeak?.Token ?? limit.Token);

            return result;
        }
        finally
        {
            // Also after a failure: the person has been told, and a repetition would only tell them again.
            await once.CompleteAsync(arrived);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(200, LogLevel.Debug, "An activity of type {Type} named no conversation and was left alone")]
        public static partial void NoConversation(ILogger logger, string? type);
    }
}
