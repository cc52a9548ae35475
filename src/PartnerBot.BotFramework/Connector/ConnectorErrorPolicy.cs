namespace PartnerBot.BotFramework.Connector;

/// <summary>The table of the connector's errors: which call may be made again, which conversation is at its end, what is never repeated.</summary>
/// <remarks>
/// Sources: Microsoft's table of status codes for bots in Teams, and for the wrapped code 209 threads of people who met it (2026). Teams' advice to repeat
/// 502, 503 and 504 is followed only where a second call cannot double a message.
/// </remarks>
public static class ConnectorErrorPolicy
{
    /// <summary>The connector of GCC tenants, which refuse calls that come by the public one (Microsoft, “Send proactive messages”, 2026; not tried).</summary>
    public const string GccServiceUrl = "https://smba.infra.gcc.teams.microsoft.com/teams/";

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Reads the table.</summary>
    /// <param name="failure">What the client threw.</param>
    /// <param name="attempt">How often the same call has failed before this time; 0 at first. Waits double with it, up to five minutes.</param>
    /// <returns>What to do. A <see cref="ConnectorDecision.Wait"/> is a minimum: add something random, so that hosts do not come back together.</returns>
    public static ConnectorDecision Decide(ConnectorException failure, int attempt)
    {
        // What Teams wraps mostly says more than what it is wrapped in, but not when nobody knows it.
        var inner = Row(failure, failure.Subcode, attempt);

        return inner.Verdict == ConnectorVerdict.Permanent ? Row(failure, failure.Code, attempt) : inner;
    }

    private static ConnectorDecision Row(ConnectorException failure, string? code, int attempt) => ((int?)failure.Status, code) switch
    {
        (null, _) when !failure.MayHaveArrived => Retry(failure, attempt, Soon),
        (null or 408, _) => failure.Repeatable ? Retry(failure, attempt, Later) : new(ConnectorVerdict.MayHaveBeenPosted),

        (401, _) => new(ConnectorVerdict.BotRefused),

        (403, "InvalidBotApiHost") => new(ConnectorVerdict.MoveToServiceUrl, ServiceUrl: GccServiceUrl),
        (403, "BotNotInConversationRoster") => Deactivate(DeactivationReason.NotInstalled),
        (403, "ConversationBlockedByUser" or "MessageWritesBlocked") => Deactivate(DeactivationReason.BlockedByPerson),
        (403, "BotDisabledByAdmin" or "ForbiddenOperationException" or "NotEnoughPermissions") => Deactivate(DeactivationReason.ForbiddenByTenant),

        (404, "ConversationNotFound") => Deactivate(DeactivationReason.ConversationGone),
        (404, "ActivityNotFoundInConversation") => new(ConnectorVerdict.ForgetMessage),

        (412, _) => Retry(failure, attempt, Soon),
        (413, _) => new(ConnectorVerdict.TooLarge),
        (429, _) => Retry(failure, attempt, Later),

        (502 or 503 or 504, _) when failure.Repeatable => Retry(failure, attempt, Later),
        ( >= 500, _) when !failure.Repeatable => new(ConnectorVerdict.MayHaveBeenPosted),
        (200, _) when failure.MayHaveArrived && !failure.Repeatable => new(ConnectorVerdict.MayHaveBeenPosted),

        _ => new(ConnectorVerdict.Permanent),
    };

    private static ConnectorDecision Deactivate(DeactivationReason reason) => new(ConnectorVerdict.DeactivateConversation, Reason: reason);

    private static ConnectorDecision Retry(ConnectorException failure, int attempt, TimeSpan first) =>
        new(ConnectorVerdict.Retry, Wait: failure.RetryAfter ?? Doubled(first, attempt));

    private static TimeSpan Doubled(TimeSpan first, int attempt) =>
        TimeSpan.FromTicks(Math.Min(Longest.Ticks, first.Ticks << Math.Clamp(attempt, 0, 16)));
}
