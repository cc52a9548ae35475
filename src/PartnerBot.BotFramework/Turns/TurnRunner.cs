using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.State;
using PartnerBot.BotFramework.Telemetry;

namespace PartnerBot.BotFramework.Turns;

/// <summary>Runs one turn: once, in its conversation's order, with its own time limit, state before words.</summary>
internal sealed partial class TurnRunner(
    IServiceScopeFactory scopes,
    ConversationLocks locks,
    ISeenActivities seen,
    ITurnConflicts conflicts,
    Outbox outbox,
    TypingIndicator typing,
    IBotPhrases phrases,
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

        var arrival = new Arrival(activity, conversation, options.Value.TimeLimit - spent, correlation, measured);
        try
        {
            return await RunInOrderAsync(arrival);
        }
#pragma warning disable CA1031 // The edge of a turn: whatever went wrong, the person gets an apology and the next turn runs.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            measured.Outcome = MeasuredTurn.Failed;

            return await ApologiseAsync(arrival, exception);
        }
    }

    /// <summary>
    /// How often one turn is decided anew because turns of the same person on other hosts were quicker. Of those that meet, one always gets
    /// through, so as many tries as hosts would do; the turn's time limit bounds it as well.
    /// </summary>
    private const int MostAttempts = 10;

    private async Task<TurnResult> RunInOrderAsync(Arrival arrival)
    {
        var (activity, conversation) = (arrival.Activity, arrival.Conversation);
        // Not the request's own token: a caller who hangs up must not leave half a turn behind.
        using var limit = new CancellationTokenSource(arrival.TimeLeft, time);
        var began = time.GetTimestamp();
        using var order = await locks.EnterAsync(StateOwner.Of(activity, conversation), limit.Token);
        var begun = await BeginAsync(activity, conversation, limit.Token);
        if (begun != BeginOutcome.Begun)
        {
            arrival.Measured.Outcome = begun == BeginOutcome.InHand ? MeasuredTurn.InHandElsewhere : MeasuredTurn.Repeated;
            Log.Repeated(logger, activity.Type, begun);

            return begun == BeginOutcome.InHand ? TurnResult.ComeAgain : TurnResult.Nothing(activity);
        }

        try
        {
            var result = await RunWithStateAsync(arrival, limit.Token);
            // What is stored is said, too, however little is left of the turn's time.
            var left = arrival.TimeLeft - time.GetElapsedTime(began);
            using var toSpeak = new CancellationTokenSource(left > TurnTimes.ToSpeak ? left : TurnTimes.ToSpeak, time);
            await outbox.SendAsync(arrival.Turn!.Outgoing, toSpeak.Token);

            return result;
        }
        finally
        {
            // Also after a failure: the person has been told, and a repetition would only tell them again.
            await CompleteAsync(activity, conversation);
        }
    }

    private async Task<TurnResult> RunWithStateAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        await using var indicator = arrival.Activity.Type == ActivityTypes.Message ? typing.Begin(arrival.Conversation) : null;
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var turn = arrival.Turn = new TurnContext(arrival.Activity, arrival.Conversation, scope.ServiceProvider);
            turn.Dialogs = new DialogSet(turn, scope.ServiceProvider.GetRequiredService<IStateStore>(), time);

            try
            {
                var result = await Router.RouteAsync(turn, cancellationToken);
                // A handler that did not look at the time has nobody left to speak to: better to say so than to store it in silence.
                cancellationToken.ThrowIfCancellationRequested();
                if (await turn.Dialogs.SaveAsync(cancellationToken))
                    return result;
            }
            catch (Exception exception) when (attempt < MostAttempts && conflicts.IsConflict(exception))
            {
                // In the handler's own store, where it has no rule of its own for who comes second.
            }

            // Another host took a turn of this person at the same time: what was decided here rests on what was before.
            if (attempt == MostAttempts)
                throw new StateConflictException();
            Log.StateConflict(logger, arrival.Activity.Type);
        }
    }

    /// <summary>
    /// A card's press is not remembered here: it is answered again, with the same card, because its effect has a key of its own. And the id of an edit is
    /// that of the message: by it the message itself, or the edit before, would be taken for the same.
    /// </summary>
    private static bool IsRemembered(Activity activity) =>
        activity is { Id.Length: > 0, Type: not (ActivityTypes.Invoke or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete) };

    private async ValueTask<BeginOutcome> BeginAsync(Activity activity, ConversationReference conversation, CancellationToken cancellationToken) =>
        IsRemembered(activity) ? await seen.BeginAsync(conversation.Conversation.Id!, activity.Id!, cancellationToken) : BeginOutcome.Begun;

    private async ValueTask CompleteAsync(Activity activity, ConversationReference conversation)
    {
        if (!IsRemembered(activity))
            return;

        // The turn's own limit may be used up; what was done must be noted all the same.
        using var limit = new CancellationTokenSource(TurnTimes.ToNote, time);
        try
        {
            await seen.CompleteAsync(conversation.Conversation.Id!, activity.Id!, limit.Token);
        }
#pragma warning disable CA1031 // The turn is done and answered; at worst a repetition of it is handled twice.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotRemembered(logger, exception);
        }
    }

    private async Task<TurnResult> ApologiseAsync(Arrival arrival, Exception exception)
    {
        var activity = arrival.Activity;
        var apology = ApologyFor(arrival, exception);
        if (activity is { Type: ActivityTypes.Invoke, Name: PressedButton.InvokeName })
            return new TurnResult(CardActionAnswer.Of(CardActionResult.Say(apology)));
        if (activity.Type != ActivityTypes.Message)
            return TurnResult.Nothing(activity);

        using var limit = new CancellationTokenSource(TurnTimes.ToSpeak, time);
        await outbox.SendAsync([arrival.Conversation.Address(Activity.Message(apology))], limit.Token);

        return TurnResult.Nothing(activity);
    }

    private string ApologyFor(Arrival arrival, Exception exception)
    {
        if (exception is NewerDialogException)
        {
            Log.LeftToANewerHost(logger, arrival.Activity.Type);

            return phrases.CardMustWait(arrival.Language);
        }

        var reference = Guid.CreateVersion7(time.GetUtcNow()).ToString("N")[^8..];
        Log.TurnFailed(logger, exception, arrival.Activity.Type, reference, arrival.Correlation);

        return phrases.Apology(arrival.Language, reference);
    }

    /// <summary>What arrived, with the latest try to answer it.</summary>
    private sealed class Arrival(Activity activity, ConversationReference conversation, TimeSpan timeLeft, string? correlation, MeasuredTurn measured)
    {
        public TimeSpan TimeLeft => timeLeft > TimeSpan.Zero ? timeLeft : TimeSpan.Zero;

        public Activity Activity => activity;

        public ConversationReference Conversation => conversation;

        public string? Correlation => correlation;

        public MeasuredTurn Measured => measured;

        public TurnContext? Turn { get; set; }

        public string? Language => Turn is null ? activity.Locale : Turn.Language;
    }

    private static partial class Log
    {
        [LoggerMessage(200, LogLevel.Debug, "An activity of type {Type} named no conversation and was left alone")]
        public static partial void NoConversation(ILogger logger, string? type);

        [LoggerMessage(201, LogLevel.Debug, "A repeated activity of type {Type} was left alone: {Outcome}")]
        public static partial void Repeated(ILogger logger, string? type, BeginOutcome outcome);

        [LoggerMessage(202, LogLevel.Information, "The state changed during a turn of type {Type}; the turn is run again")]
        public static partial void StateConflict(ILogger logger, string? type);

        [LoggerMessage(203, LogLevel.Error, "A turn of type {Type} failed; the person was given reference {Reference}; the channel knows it as {Correlation}")]
        public static partial void TurnFailed(ILogger logger, Exception exception, string? type, string reference, string? correlation);

        [LoggerMessage(205, LogLevel.Information, "A turn of type {Type} was left to a host of a newer release, whose dialog it is about")]
        public static partial void LeftToANewerHost(ILogger logger, string? type);

        [LoggerMessage(204, LogLevel.Warning, "A completed turn could not be noted as seen")]
        public static partial void NotRemembered(ILogger logger, Exception exception);
    }
}
