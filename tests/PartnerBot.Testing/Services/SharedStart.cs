namespace PartnerBot.Testing.Services;

/// <summary>A service that the first test starts and all share; where it cannot be had, each test that asks is skipped, or fails.</summary>
internal sealed class SharedStart<T>(Func<Task<T>> start) : IAsyncDisposable
    where T : class, IAsyncDisposable
{
    private readonly Lazy<Task<T>> _started = new(start);

    internal Task<T> GetAsync(CancellationToken cancellationToken) => MissingService.OrSkipAsync(() => _started.Value.WaitAsync(cancellationToken));

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated && _started.Value.IsCompletedSuccessfully)
            await (await _started.Value).DisposeAsync();
    }
}
