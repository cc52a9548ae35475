using System.Net;
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
                await retry.RunAsync(token => CallAsync(activity, token), cancellationToken);
            }
#pragma warning disable CA1031 // The edge of a delivery: the turn's effect is stored, and what follows may still get through.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Log.NotSent(logger, exception);
            }
        }
    }

    private async Task<string?> CallAsync(Activity activity, CancellationToken cancellationToken)
    {
        var tenant = activity.Conversation?.TenantId;
        await throttle.WaitAsync(tenant, activity.Conversation?.Id ?? "", cancellationToken);
        try
        {
            return await PostAsync(activity, cancellationToken);
        }
        catch (ConnectorException e) when (e.Status == HttpStatusCode.TooManyRequests)
        {
            throttle.Throttled(tenant, e.RetryAfter);
            throw;
        }
    }

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
