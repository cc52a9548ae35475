using System.Net;
using System.Text;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Connector;
using PartnerBot.People;

namespace PartnerBot.Deliveries;

/// <summary>Posts one message to one person, if Teams' limits have room for it.</summary>
internal sealed partial class PostDelivery(
    ConnectorClient connector, ConnectorThrottle throttle, ILogger<PostDelivery> logger)
{
    /// <summary>A message that would have to wait longer goes back to the queue: those behind it may be for others.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    public async Task<DeliveryOutcome> RunAsync(Delivery delivery, Person person)
    {
        try
        {
            return await PostAsync(delivery, person);
        }
        catch (ConnectorException e)
        {
            if (e.Status == HttpStatusCode.TooManyRequests)
                throttle.Throttled(person.TenantId, e.RetryAfter);
            Log.Refused(logger, delivery.Id.Value, (int?)e.Status, e.Code, e.Subcode);

            return DeliveryOutcome.After(e, delivery.Attempts);
        }
#pragma warning disable CA1031 // The edge of a delivery: one broken row must not keep the others from being sent.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.Failed(logger, e, delivery.Id.Value);

            return new DeliveryOutcome.NotSent(DeliveryState.Failed, e.GetType().Name);
        }
    }

    // Once begun it is finished, also when the host is told to stop: the client's own time limit bounds it.
    private async Task<DeliveryOutcome> PostAsync(Delivery delivery, Person person)
    {
        var chat = person.PersonalChat()!;
        if (await throttle.TryTakeAsync(person.TenantId, chat.Conversation.Id!, LongestWait, CancellationToken.None) is { } wait)
            return new DeliveryOutcome.HeldBack(wait);

        var message = ActivityJson.Read(Encoding.UTF8.GetBytes(delivery.Message))!;
        var activityId = await connector.SendAsync(chat.Address(message), CancellationToken.None);
        Log.Sent(logger, delivery.Id.Value);

        return new DeliveryOutcome.Sent(activityId);
    }

    private static partial class Log
    {
        [LoggerMessage(1000, LogLevel.Debug, "Delivery {Delivery} was sent")]
        public static partial void Sent(ILogger logger, Guid delivery);

        [LoggerMessage(1001, LogLevel.Information, "Delivery {Delivery} was refused by the connector: {Status} {Code} {Subcode}")]
        public static partial void Refused(ILogger logger, Guid delivery, int? status, string? code, string? subcode);

        [LoggerMessage(1002, LogLevel.Error, "Delivery {Delivery} could not be sent")]
        public static partial void Failed(ILogger logger, Exception exception, Guid delivery);
    }
}
