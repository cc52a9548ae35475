using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PartnerBot.Hosting.Health;

/// <summary>
/// Looks at all parts for everybody who asks meanwhile. A look writes to the database, and needs no token: somebody who asks a thousand times at once must not
/// make the bot busy with itself.
/// </summary>
internal sealed class OneLookAtATime(HealthCheckService parts)
{
    private readonly Lock _lock = new();

    private Task<HealthReport>? _underWay;

    /// <summary>How all parts are; each says so within <see cref="HealthPart.Longest"/>.</summary>
    public Task<HealthReport> LookAsync()
    {
        lock (_lock)
        {
            // No caller's token: who gives up must not end it for the others.
            return _underWay is { IsCompleted: false } ? _underWay : _underWay = parts.CheckHealthAsync(CancellationToken.None);
        }
    }
}
