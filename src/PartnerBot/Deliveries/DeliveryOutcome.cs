using PartnerBot.BotFramework.Connector;
using PartnerBot.People;

namespace PartnerBot.Deliveries;

/// <summary>What came of one try to send a message.</summary>
internal abstract record DeliveryOutcome
{
    private DeliveryOutcome()
    {
    }

    public sealed record Sent(string? ActivityId) : DeliveryOutcome;

    public sealed record NotSent(DeliveryState State, string? Reason) : DeliveryOutcome;

    /// <summary>Not tried: the person pauses, or heard enough for now.</summary>
    public sealed record NotNow(string Reason, DateTimeOffset Until) : DeliveryOutcome;

    /// <summary>Nothing was tried: Teams' limits had no room.</summary>
    public sealed record HeldBack(TimeSpan Wait) : DeliveryOutcome;

    public sealed record Busy(string? Reason, TimeSpan Wait) : DeliveryOutcome;

    /// <summary>Reads what the connector's refusal means for a message.</summary>
    /// <param name="failure">The refusal.</param>
    /// <param name="attempts">How often the message was tried in vain before.</param>
    public static DeliveryOutcome After(ConnectorException failure, int attempts)
    {
        var decision = ConnectorErrorPolicy.Decide(failure, attempts);
        var reason = failure.Subcode ?? failure.Code ?? failure.Status?.ToString() ?? "NoAnswer";

        return decision.Verdict switch
        {
            ConnectorVerdict.Retry => new Busy(reason, decision.Wait ?? TimeSpan.Zero),
            // The token is fetched anew, and operators see it in the log: the message is not to blame.
            ConnectorVerdict.BotRefused => new Busy(reason, TimeSpan.FromMinutes(1)),
            ConnectorVerdict.MayHaveBeenPosted => new NotSent(DeliveryState.Unknown, reason),
            ConnectorVerdict.DeactivateConversation when decision.Reason == DeactivationReason.BlockedByPerson => new NotSent(DeliveryState.Blocked, reason),
            ConnectorVerdict.DeactivateConversation => new NotSent(DeliveryState.NotInstalled, reason),
            _ => new NotSent(DeliveryState.Failed, reason),
        };
    }

    /// <summary>Writes the outcome down, with the message and with the person it did not reach.</summary>
    public void Note(Delivery delivery, Person person, int maxAttempts, DateTimeOffset now)
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
            case Busy(var reason, _) when delivery.Attempts + 1 >= maxAttempts:
                delivery.WasNotSent(DeliveryState.Failed, reason, now);
                break;
            case Busy(var reason, var wait):
                delivery.TryAgain(reason, now + wait);
                break;
            case NotSent(var state, var reason):
                delivery.WasNotSent(state, reason, now);
                if (state is DeliveryState.NotInstalled or DeliveryState.Blocked)
                    person.IsOutOfReach();
                break;
        }
    }
}
