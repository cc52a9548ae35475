using System.Data.Common;
using System.Net;
using PartnerBot.BotFramework.Connector;

namespace PartnerBot.Deliveries;

/// <summary>Posts one message to one person, if Teams' limits have room for it and it is still in hand then.</summary>
internal sealed partial class PostDelivery(
    DeliveryClaims claims, WriteAnew write, ConnectorClient connector, ConnectorThrottle throttle, ILogger<PostDelivery> logger)
{
    /// <summary>A message that would have to wait longer goes back to the queue: those behind it may be for others.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan DatabaseWait = TimeSpan.FromSeconds(5);

    public async Task<DeliveryOutcome> RunAsync(InHand item)
    {
        using var span = DeliveryTelemetry.Begin();
        var outcome = await TryAsync(item);
        span.Became(outcome);

        return outcome;
    }

    private async Task<DeliveryOutcome> TryAsync(InHand item)
    {
        try
        {
            return await PostAsync(item);
        }
        catch (ConnectorException e)
        {
            if (e.Status == HttpStatusCode.TooManyRequests)
                throttle.Throttled(item.Person.TenantId, e.RetryAfter);
            Log.Refused(logger, item.Delivery.Id.Value, (int?)e.Status, e.Code, e.Subcode, e.RequestId);

            return DeliveryOutcome.After(e, item.Delivery.Attempts);
        }
        catch (DbException e)
        {
            // It could not be marked, so it was not sent.
            Log.NotMarked(logger, e, item.Delivery.Id.Value);

            return new DeliveryOutcome.HeldBack(DatabaseWait);
        }
#pragma warning disable CA1031 // The edge of a delivery: one broken row must not keep the others from being sent.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.Failed(logger, e, item.Delivery.Id.Value);

            return new DeliveryOutcome.NotSent(DeliveryState.Failed, e.GetType().Name);
        }
    }

    // Once begun it is finished, also when the host is told to stop: the client's own time limit bounds it.
    private async Task<DeliveryOutcome> PostAsync(InHand item)
    {
        var (delivery, person) = item;
        var chat = person.PersonalChat()!;
        var message = chat.Address(await write.RunAsync(item));
        if (await throttle.TryTakeAsync(person.TenantId, chat.Conversation.Id!, LongestWait, CancellationToken.None) is { } wait)
            return new DeliveryOutcome.HeldBack(wait);

        // The last look before it leaves: this host may have slept through its lease, or the message was taken back.
        if (!await claims.BeginAsync(delivery, CancellationToken.None))
            return new DeliveryOutcome.NoLongerInHand();

        var activityId = await connector.SendAsync(message, CancellationToken.None);
        Log.Sent(logger, delivery.Id.Value);

        return new DeliveryOutcome.Sent(activityId);
    }

    private static partial class Log
    {
        [LoggerMessage(1000, LogLevel.Debug, "Delivery {Delivery} was sent")]
        public static partial void Sent(ILogger logger, Guid delivery);

        [LoggerMessage(1001, LogLevel.Information, "Delivery {Delivery} was refused by the connector: {Status} {Code} {Subcode}, request {RequestId}")]
        public static partial void Refused(ILogger logger, Guid delivery, int? status, string? code, string? subcode, string? requestId);

        [LoggerMessage(1002, LogLevel.Error, "Delivery {Delivery} could not be sent")]
        public static partial void Failed(ILogger logger, Exception exception, Guid delivery);

        [LoggerMessage(1005, LogLevel.Error, "Delivery {Delivery} could not be marked as being sent; it was not sent, and is tried again")]
        public static partial void NotMarked(ILogger logger, Exception exception, Guid delivery);
    }
}
