using Microsoft.Extensions.Logging;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Connector;

namespace PartnerBot.BotFramework.Turns;

/// <summary>Sends what a turn has said, in order, after its state is stored.</summary>
internal sealed partial class Outbox(
    ConnectorClient connector, ConnectorThrottle throttle, ConnectorRetry retry, ILogger<Outbox> logger)
{
    public async Task SendAsync(IReadOnlyList<Activity> activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
        {
            try
            {
                await retry.RunAsync(token => PostAtItsPlaceAsync(activity, token), cancellationToken);
            }
#pragma warning disable CA1031 // The edge of a delivery: the turn's effect is stored, and what follows may still get through.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Log.NotSent(logger, exception);
            }
        }
    }

    private Task<string?> PostAtItsPlaceAsync(Activity activity, CancellationToken cancellationToken) => throttle.RunAsync(
        activity.Conversation?.TenantId,
        activity.Conversation?.Id,
        ConnectorThrottle.LongestWait,
        token => PostAsync(activity, token),
        cancellationToken);

    private async Task<string?> PostAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Id is null)
            return await connector.SendAsync(activity, cancellationToken);

        await connector.UpdateAsync(activity, cancellationToken);

        return activity.Id;
    }

    private static partial class Log
    {
        [LoggerMessage(210, LogLevel.Error, "A reply was not sent")]
        public static partial void NotSent(ILogger logger, Exception exception);
    }
}
