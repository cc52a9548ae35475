using Microsoft.Extensions.Logging;

namespace PartnerBot.BotFramework.Turns;

/// <summary>Keeps an activity that the channel delivers twice from being taken twice.</summary>
internal sealed partial class TakeOnce(ISeenActivities seen, TimeProvider time, ILogger<TakeOnce> logger)
{
    public async ValueTask<BeginOutcome> BeginAsync(ArrivedActivity arrived, CancellationToken cancellationToken)
    {
        if (!arrived.HasIdOfItsOwn)
            return BeginOutcome.Begun;

        var outcome = await seen.BeginAsync(arrived.Conversation.Conversation.Id!, arrived.Activity.Id!, cancellationToken);
        if (outcome != BeginOutcome.Begun)
            Log.Repeated(logger, arrived.Activity.Type, outcome);

        return outcome;
    }

    public async ValueTask CompleteAsync(ArrivedActivity arrived)
    {
        if (!arrived.HasIdOfItsOwn)
            return;

        // The turn's own limit may be used up; what was done must be noted all the same.
        using var limit = new CancellationTokenSource(TurnTimes.ToNote, time);
        try
        {
            await seen.CompleteAsync(arrived.Conversation.Conversation.Id!, arrived.Activity.Id!, limit.Token);
        }
#pragma warning disable CA1031 // The turn is done and answered; at worst a repetition of it is handled twice.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotRemembered(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(201, LogLevel.Debug, "A repeated activity of type {Type} was left alone: {Outcome}")]
        public static partial void Repeated(ILogger logger, string? type, BeginOutcome outcome);

        [LoggerMessage(204, LogLevel.Warning, "A completed turn could not be noted as seen")]
        public static partial void NotRemembered(ILogger logger, Exception exception);
    }
}
