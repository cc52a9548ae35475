using System.Net;
using PartnerBot.BotFramework.Authentication;
using PartnerBot.BotFramework.Connector;

namespace PartnerBot.Deliveries;

/// <summary>What came of one try to send a message.</summary>
internal abstract record DeliveryOutcome
{
    /// <summary>The reason of a message that waits because Teams asked for patience.</summary>
    public const string Throttled = "Throttled";

    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UntilTheBotIsLetIn = TimeSpan.FromMinutes(1);

    private DeliveryOutcome()
    {
    }

    /// <summary>Whether the person cannot be written to until they are heard of again.</summary>
    public bool IsOutOfReach => this is NotSent { State: DeliveryState.NotInstalled or DeliveryState.Blocked };

    /// <summary>How long it waits for another try; <see langword="null"/> when it is settled, or waits for what its person wishes.</summary>
    public TimeSpan? Waits => this switch
    {
        HeldBack(var wait) => wait,
        Busy(_, var wait) => wait,
        BotRefused => UntilTheBotIsLetIn,
        _ => null,
    };

    public sealed record Sent(string? ActivityId) : DeliveryOutcome;

    public sealed record NotSent(DeliveryState State, string? Reason) : DeliveryOutcome;

    /// <summary>Not tried: the person pauses, or heard enough for now.</summary>
    public sealed record NotNow(string Reason, DateTimeOffset Until) : DeliveryOutcome;

    /// <summary>Nothing was tried: Teams' limits had no room.</summary>
    public sealed record HeldBack(TimeSpan Wait) : DeliveryOutcome;

    public sealed record Busy(string? Reason, TimeSpan Wait) : DeliveryOutcome;

    /// <summary>The bot itself could not come in, whatever the message: an operator sees it in the log.</summary>
    public sealed record BotRefused(string Reason) : DeliveryOutcome;

    /// <summary>Not tried: it was taken back, or the lease was over and others decide over it.</summary>
    public sealed record NoLongerInHand : DeliveryOutcome;

    /// <summary>Reads what the connector's refusal means for a message.</summary>
    /// <param name="failure">The refusal.</param>
    /// <param name="attempts">How often the message was tried in vain before.</param>
    public static DeliveryOutcome After(ConnectorException failure, int attempts)
    {
        if (failure.InnerException is ConnectorTokenException)
            return new BotRefused("NoToken");

        var decision = ConnectorErrorPolicy.Decide(failure, attempts);
        var reason = failure.Subcode ?? failure.Code ?? failure.Status?.ToString() ?? "NoAnswer";

        return decision.Verdict switch
        {
            ConnectorVerdict.Retry => new Busy(
                failure.Status == HttpStatusCode.TooManyRequests ? Throttled : reason, decision.Wait > ShortestWait ? decision.Wait.Value : ShortestWait),
            ConnectorVerdict.BotRefused => new BotRefused(reason),
            ConnectorVerdict.MayHaveBeenPosted => new NotSent(DeliveryState.Unknown, reason),
            ConnectorVerdict.DeactivateConversation when decision.Reason == DeactivationReason.BlockedByPerson => new NotSent(DeliveryState.Blocked, reason),
            ConnectorVerdict.DeactivateConversation => new NotSent(DeliveryState.NotInstalled, reason),
            _ => new NotSent(DeliveryState.Failed, reason),
        };
    }

    /// <summary>Writes the outcome down with the message.</summary>
    public void Note(Delivery delivery, int maxAttempts, DateTimeOffset now)
    {
        switch (this)
        {
            case Sent(var activityId):
                delivery.WasSent(activityId, now);
                break;
            case NotNow(var reason, var until):
                delivery.Hold(reason, until);
                break;
            case HeldBack(var wait):
                delivery.Postpone(now + wait);
                break;
            case BotRefused(var reason):
                delivery.Hold(reason, now + UntilTheBotIsLetIn);
                break;
            case Busy(var reason, _) when delivery.Attempts + 1 >= maxAttempts:
                delivery.WasNotSent(DeliveryState.Failed, reason, now);
                break;
            case Busy(var reason, var wait):
                delivery.TryAgain(reason, now + wait);
                break;
            case NotSent(var state, var reason):
                delivery.WasNotSent(state, reason, now);
                break;
            case NoLongerInHand:
                break;
        }
    }
}
