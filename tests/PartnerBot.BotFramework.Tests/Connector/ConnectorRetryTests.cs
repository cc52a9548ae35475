using System.Net;
using PartnerBot.BotFramework.Connector;
using PartnerBot.Testing;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Connector;

public sealed class ConnectorRetryTests
{
    private readonly ImpatientClock _clock = new(new TestClock());
    private int _calls;

    [Fact]
    public async Task A_throttled_call_is_made_again_after_the_wait_the_connector_asks_for()
    {
        var answer = await RunAsync(Throttled(3));

        Assert.Equal("done", answer);
        Assert.InRange(Assert.Single(_clock.Waits), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3.25));
    }

    [Fact]
    public async Task A_longer_wait_than_a_turn_has_is_not_waited()
    {
        await Assert.ThrowsAsync<ConnectorException>(() => RunAsync(Throttled(30)));

        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task All_waits_together_stay_within_the_limit()
    {
        await Assert.ThrowsAsync<ConnectorException>(() => RunAsync(Throttled(3), Throttled(3)));

        Assert.Single(_clock.Waits);
    }

    [Fact]
    public async Task Nothing_is_called_more_than_three_times()
    {
        var refusal = new ConnectorException(HttpStatusCode.PreconditionFailed, "PreconditionFailed", null, null);

        await Assert.ThrowsAsync<ConnectorException>(() => RunAsync(refusal, refusal, refusal));

        Assert.Equal(3, _calls);
    }

    [Fact]
    public async Task A_connection_that_failed_is_tried_again() =>
        Assert.Equal("done", await RunAsync(new ConnectorException("no connection", mayHaveArrived: false, new IOException())));

    [Fact]
    public async Task A_post_that_may_have_arrived_is_never_repeated()
    {
        await Assert.ThrowsAsync<ConnectorException>(() => RunAsync(new ConnectorException("no answer", mayHaveArrived: true, new IOException())));

        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task A_permanent_refusal_is_not_repeated()
    {
        await Assert.ThrowsAsync<ConnectorException>(() => RunAsync(new ConnectorException(HttpStatusCode.BadRequest, "BadSyntax", null, null)));

        Assert.Equal(1, _calls);
    }

    private static ConnectorException Throttled(int seconds) =>
        new(HttpStatusCode.TooManyRequests, "Throttled", null, TimeSpan.FromSeconds(seconds));

    private Task<string> RunAsync(params ConnectorException[] failures)
    {
        var left = new Queue<ConnectorException>(failures);

        return new ConnectorRetry(_clock, new ConnectorRetryLimits()).RunAsync(
            _ =>
            {
                _calls++;

                return left.TryDequeue(out var failure) ? Task.FromException<string>(failure) : Task.FromResult("done");
            },
            TestContext.Current.CancellationToken);
    }
}
