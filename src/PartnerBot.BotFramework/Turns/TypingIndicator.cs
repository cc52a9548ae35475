using Microsoft.Extensions.Logging;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Connector;

namespace PartnerBot.BotFramework.Turns;

/// <summary>Shows “is writing” when a turn takes longer than people like to wait for a sign; not where Teams' limits have no room for it at once.</summary>
internal sealed partial class TypingIndicator(
    ConnectorClient connector, ConnectorThrottle throttle, TimeProvider time, ILogger<TypingIndicator> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>Begins to wait.</summary>
    /// <returns>What ends the waiting, and the showing too, so that it neither outlives the turn nor holds it up.</returns>
    public IAsyncDisposable Begin(ConversationReference conversation) => new Watch(answered => ShowAsync(conversation, answered), time);

    private async Task ShowAsync(ConversationReference conversation, CancellationToken cancellationToken)
    {
        try
        {
            var sign = conversation.Address(new Activity { Type = ActivityTypes.Typing });
            await throttle.RunAsync(
                conversation.Conversation.TenantId, conversation.Conversation.Id, TimeSpan.Zero, token => connector.SendAsync(sign, token), cancellationToken);
        }
#pragma warning disable CA1031 // A courtesy: the answer itself is still to come, whatever became of its announcement.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotShown(logger, exception);
        }
    }

    private sealed class Watch : IAsyncDisposable
    {
        private readonly CancellationTokenSource _answered = new();
        private readonly ITimer _timer;
        private Task _shown = Task.CompletedTask;

        public Watch(Func<CancellationToken, Task> show, TimeProvider time) =>
            _timer = time.CreateTimer(_ => _shown = show(_answered.Token), null, Patience, Timeout.InfiniteTimeSpan);

        public async ValueTask DisposeAsync()
        {
            await _timer.DisposeAsync();
            if (!_shown.IsCompleted)
                await _answered.CancelAsync();
            await _shown;
            _answered.Dispose();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(211, LogLevel.Debug, "It was not shown that the bot is writing")]
        public static partial void NotShown(ILogger logger, Exception exception);
    }
}
