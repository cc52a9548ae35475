using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.State;

namespace PartnerBot.BotFramework.Turns;

/// <summary>Lets the handlers decide a turn and stores its state; again, when a turn of the same person on another host was faster.</summary>
internal sealed partial class DecideTurn(
    IServiceScopeFactory scopes, ITurnConflicts conflicts, TypingIndicator typing, TimeProvider time, ILogger<DecideTurn> logger)
{
    /// <summary>
    /// How often one turn is decided again because turns of the same person on other hosts were faster. Of those that meet, one always gets
    /// through, so as many tries as hosts would do; the turn's time limit bounds it as well.
    /// </summary>
    private const int MostAttempts = 10;

    public async Task<TurnResult> RunAsync(ArrivedActivity arrived, CancellationToken cancellationToken)
    {
        await using var indicator = arrived.Activity.Type == ActivityTypes.Message ? typing.Begin(arrived.Conversation) : null;
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var turn = arrived.Turn = new TurnContext(arrived.Activity, arrived.Conversation, scope.ServiceProvider);
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
                // In the handler's own store, where it has no rule of its own for whoever comes second.
            }

            // Another host took a turn of this person at the same time: what was decided here rests on what was before.
            if (attempt == MostAttempts)
                throw new StateConflictException();
            Log.StateConflict(logger, arrived.Activity.Type);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(202, LogLevel.Information, "The state changed during a turn of type {Type}; the turn is run again")]
        public static partial void StateConflict(ILogger logger, string? type);
    }
}
