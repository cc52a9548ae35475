using System.Net;
using PartnerBot.BotFramework.Connector;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Connector;

public sealed class ConnectorErrorPolicyTests
{
    private static readonly ConnectorDecision Permanent = new(ConnectorVerdict.Permanent);
    private static readonly ConnectorDecision MayHaveBeenPosted = new(ConnectorVerdict.MayHaveBeenPosted);

    /// <summary>Status, code, subcode, whether a second call has the effect of one; what follows.</summary>
    public static TheoryData<int, string?, string?, bool, ConnectorDecision> Table { get; } = new()
    {
        { 400, "BadArgument", null, false, Permanent },
        { 400, "BadSyntax", null, false, Permanent },
        { 400, null, null, true, Permanent },
        { 401, "BotNotRegistered", null, false, new(ConnectorVerdict.BotRefused) },
        { 401, null, null, false, new(ConnectorVerdict.BotRefused) },
        { 403, "BotNotInConversationRoster", null, false, Deactivate(DeactivationReason.NotInstalled) },
        { 403, "ConversationBlockedByUser", null, false, Deactivate(DeactivationReason.BlockedByPerson) },
        { 403, "209", "MessageWritesBlocked", false, Deactivate(DeactivationReason.BlockedByPerson) },
        { 403, "MessageWritesBlocked", null, false, Deactivate(DeactivationReason.BlockedByPerson) },
        { 403, "BotDisabledByAdmin", null, false, Deactivate(DeactivationReason.ForbiddenByTenant) },
        { 403, "ForbiddenOperationException", null, false, Deactivate(DeactivationReason.ForbiddenByTenant) },
        { 403, "ForbiddenOperationException", "BotNotInConversationRoster", false, Deactivate(DeactivationReason.NotInstalled) },
        { 403, "BotNotInConversationRoster", "SomethingNew", false, Deactivate(DeactivationReason.NotInstalled) },
        { 403, "NotEnoughPermissions", null, false, Deactivate(DeactivationReason.ForbiddenByTenant) },
        { 403, "InvalidBotApiHost", null, false, new(ConnectorVerdict.MoveToServiceUrl, ServiceUrl: ConnectorErrorPolicy.GccServiceUrl) },
        { 403, "SomethingNew", null, false, Permanent },
        { 403, null, null, false, Permanent },
        { 404, "ConversationNotFound", null, false, Deactivate(DeactivationReason.ConversationGone) },
        { 404, "ActivityNotFoundInConversation", null, true, new(ConnectorVerdict.ForgetMessage) },
        { 404, null, null, true, Permanent },
        { 405, null, null, true, Permanent },
        { 408, null, null, false, MayHaveBeenPosted },
        { 408, null, null, true, Retry(2) },
        { 412, "PreconditionFailed", null, false, Retry(0.5) },
        { 413, "MessageSizeTooBig", null, false, new(ConnectorVerdict.TooLarge) },
        { 429, "Throttled", null, false, Retry(2) },
        { 500, "ServiceError", null, false, MayHaveBeenPosted },
        { 500, "ServiceError", null, true, Permanent },
        { 502, null, null, false, MayHaveBeenPosted },
        { 503, null, null, false, MayHaveBeenPosted },
        { 504, null, null, false, MayHaveBeenPosted },
        { 502, null, null, true, Retry(2) },
        { 503, null, null, true, Retry(2) },
        { 504, null, null, true, Retry(2) },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_answer_of_the_connector_has_its_consequence(int status, string? code, string? subcode, bool repeatable, ConnectorDecision expected)
    {
        var failure = new ConnectorException((HttpStatusCode)status, code, subcode, null)
        {
            Repeatable = repeatable,
            MayHaveArrived = status is 408 or >= 500,
        };

        Assert.Equal(expected, ConnectorErrorPolicy.Decide(failure, attempt: 0));
    }

    [Theory]
    [InlineData(false, false, ConnectorVerdict.Retry)]
    [InlineData(false, true, ConnectorVerdict.Retry)]
    [InlineData(true, false, ConnectorVerdict.MayHaveBeenPosted)]
    [InlineData(true, true, ConnectorVerdict.Retry)]
    public void Without_an_answer_only_what_cannot_double_is_repeated(bool mayHaveArrived, bool repeatable, ConnectorVerdict expected)
    {
        var failure = new ConnectorException("no answer", mayHaveArrived, new IOException()) { Repeatable = repeatable };

        Assert.Equal(expected, ConnectorErrorPolicy.Decide(failure, attempt: 0).Verdict);
    }

    [Fact]
    public void A_wait_that_the_connector_asks_for_is_kept_however_often_it_failed()
    {
        var failure = new ConnectorException(HttpStatusCode.TooManyRequests, "Throttled", null, TimeSpan.FromSeconds(17));

        Assert.Equal(TimeSpan.FromSeconds(17), ConnectorErrorPolicy.Decide(failure, attempt: 9).Wait);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 4)]
    [InlineData(2, 8)]
    [InlineData(7, 256)]
    [InlineData(8, 300)]
    [InlineData(1000, 300)]
    [InlineData(-1, 2)]
    public void Other_waits_double_up_to_five_minutes(int attempt, int seconds)
    {
        var failure = new ConnectorException(HttpStatusCode.TooManyRequests, "Throttled", null, null);

        Assert.Equal(TimeSpan.FromSeconds(seconds), ConnectorErrorPolicy.Decide(failure, attempt).Wait);
    }

    private static ConnectorDecision Deactivate(DeactivationReason reason) => new(ConnectorVerdict.DeactivateConversation, Reason: reason);

    private static ConnectorDecision Retry(double seconds) => new(ConnectorVerdict.Retry, Wait: TimeSpan.FromSeconds(seconds));
}
