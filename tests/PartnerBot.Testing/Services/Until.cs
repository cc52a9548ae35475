namespace PartnerBot.Testing.Services;

/// <summary>Waits for another process, which gives no sign of its own, to become what a test needs.</summary>
public static class Until
{
    /// <summary>When what is awaited comes by itself, and the bound only stops a test that would never end: as long as a busy machine may need.</summary>
    public static readonly TimeSpan Stopper = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <summary>Looks again and again until <paramref name="look"/> gives a value; fails with what was awaited after <paramref name="timeout"/>.</summary>
    public static async Task<T> FoundAsync<T>(string awaited, Func<CancellationToken, Task<T?>> look, TimeSpan timeout, CancellationToken cancellationToken)
        where T : class
    {
        using var limit = new CancellationTokenSource(timeout, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            while (true)
            {
                if (await look(either.Token) is { } found)
                    return found;
                await Task.Delay(BetweenLooks, TimeProvider.System, either.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Waited {timeout.TotalSeconds} s in vain for {awaited}.");
        }
    }

    /// <summary>Waits until <paramref name="look"/> gives true.</summary>
    public static Task TrueAsync(string awaited, Func<CancellationToken, Task<bool>> look, TimeSpan timeout, CancellationToken cancellationToken) =>
        FoundAsync(awaited, async token => await look(token) ? "" : null, timeout, cancellationToken);
}
