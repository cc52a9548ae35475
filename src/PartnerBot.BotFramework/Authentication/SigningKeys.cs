using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace PartnerBot.BotFramework.Authentication;

/// <summary>The channel's signing keys: read once, again every 12 hours, and at once when a token names a key not seen before.</summary>
/// <remarks>
/// The library's ConfigurationManager (tried: 8.16) refreshes in the background after a request to do so, so that the first
/// messages after a change of keys would be refused. Here the request that brings an unknown key waits for the new set.
/// </remarks>
internal sealed partial class SigningKeys(
    string metadataAddress, IDocumentRetriever documents, TimeProvider time, ILogger<SigningKeys> logger) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    // Anybody can send a token with an invented key id; this bounds how often that makes us ask.
    private static readonly TimeSpan BetweenReads = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AfterFailedStart = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile KeySet? _latest;
    private DateTimeOffset _lastRead = DateTimeOffset.MinValue;
    private Exception? _lastFailure;

    /// <summary>The key of this id; <see langword="null"/> when the channel has none, or none known until the next read.</summary>
    /// <exception cref="SigningKeysUnavailableException">No keys are known, and none could be read.</exception>
    public async ValueTask<ChannelKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var known = _latest;
        if (known is null || time.GetUtcNow() - known.ReadAt >= Lifetime)
            // Old keys are still good while one request reads new ones; without any there is nothing to do but wait.
            known = await ReadAsync(known, known is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken);
        if (!known.Keys.ContainsKey(keyId))
            known = await ReadAsync(known, Timeout.InfiniteTimeSpan, cancellationToken);

        return known.Keys.GetValueOrDefault(keyId);
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private async Task<KeySet> ReadAsync(KeySet? known, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!await _reading.WaitAsync(patience, cancellationToken))
            return known!;

        try
        {
            // Somebody else has read while this request waited.
            if (_latest is { } latest && latest != known)
                return latest;

            var now = time.GetUtcNow();
            if (now - _lastRead < (known is null ? AfterFailedStart : BetweenReads))
                return known ?? throw new SigningKeysUnavailableException(_lastFailure);

            _lastRead = now;

            return await TryReadAsync(now) ?? known ?? throw new SigningKeysUnavailableException(_lastFailure);
        }
        finally
        {
            _reading.Release();
        }
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design", "CA1031", Justification = "Whatever the key server answered or failed to, the keys known so far stay in use.")]
    private async Task<KeySet?> TryReadAsync(DateTimeOffset now)
    {
        try
        {
            // Not the token of the request: others wait for the same answer. The HTTP client's timeout ends it.
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadataAddress, documents, CancellationToken.None);
            var keys = ChannelKey.ReadAll(configuration);
            if (keys.Count == 0)
                throw new InvalidOperationException("The channel published no RSA key for signatures.");

            Log.Read(logger, keys.Count);

            return _latest = new KeySet(keys, now);
        }
        catch (Exception e)
        {
            _lastFailure = e;
            Log.Unreadable(logger, metadataAddress, e);

            return null;
        }
    }

    private sealed record KeySet(FrozenDictionary<string, ChannelKey> Keys, DateTimeOffset ReadAt);

    private static partial class Log
    {
        [LoggerMessage(EventId = 110, Level = LogLevel.Information, Message = "Read {Count} signing keys of the channel")]
        public static partial void Read(ILogger logger, int count);

        [LoggerMessage(EventId = 111, Level = LogLevel.Error, Message = "Could not read the channel's signing keys from {Address}")]
        public static partial void Unreadable(ILogger logger, string address, Exception exception);
    }
}
