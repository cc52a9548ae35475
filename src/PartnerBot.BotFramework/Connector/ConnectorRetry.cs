using System.Security.Cryptography;

namespace PartnerBot.BotFramework.Connector;

/// <summary>Repeats calls to the connector that cannot have been carried out, while somebody waits for them.</summary>
/// <remarks>
/// For turns. Whoever keeps a queue of its own calls the client directly and reads <see cref="ConnectorErrorPolicy"/>: a queue waits better
/// than a thread of calls does, and wants to see a 429 at once.
/// </remarks>
/// <param name="time">The clock that waits.</param>
/// <param name="limits">How often and how long.</param>
public sealed class ConnectorRetry(TimeProvider time, ConnectorRetryLimits limits)
{
    /// <summary>Makes a call, and makes it again as long as the policy allows and the limits last.</summary>
    /// <typeparam name="T">What the call answers.</typeparam>
    /// <param name="call">One call of the client.</param>
    /// <param name="cancellationToken">Ends calls and waits.</param>
    /// <returns>The answer of the call that succeeded.</returns>
    /// <exception cref="ConnectorException">The last failure.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var left = limits.LongestWait;
        for (var attempt = 0; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                return await call(cancellationToken);
            }
            catch (ConnectorException e) when (WaitAfter(e, attempt) is { } asked && asked <= left)
            {
                wait = asked;
            }

            left -= wait;
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private TimeSpan? WaitAfter(ConnectorException failure, int attempt) =>
        attempt + 1 < limits.Calls && ConnectorErrorPolicy.Decide(failure, attempt) is { Verdict: ConnectorVerdict.Retry, Wait: { } wait }
            ? wait + TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(250))
            : null;
}
