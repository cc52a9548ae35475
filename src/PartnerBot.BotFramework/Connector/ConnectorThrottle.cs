using System.Net;
using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Telemetry;

namespace PartnerBot.BotFramework.Connector;

/// <summary>Keeps what the bot calls within Teams' limits, for each conversation and for each tenant.</summary>
/// <remarks>
/// A conversation takes 7 messages within a second, 8 within two, 60 within 30 seconds and 1,800 within an hour, all at once (Teams' page
/// on rate limits, 2026-10-08). A tenant takes <see cref="ThrottleOptions.PerTenantPerSecond"/>; when more than a third of four seconds'
/// messages is refused with 429, that is halved and the tenant stopped for as long as Teams asks, and each second after that wins back one
/// message per second. Places are given out in the order in which they are asked for. What has been quiet for as long as its limits look back is
/// forgotten. All members may be called by many threads at once.
/// </remarks>
/// <param name="time">The clock that measures and waits.</param>
/// <param name="options">The budget of a tenant.</param>
public sealed class ConnectorThrottle(TimeProvider time, IOptions<ThrottleOptions> options)
{
    /// <summary>How long a turn waits for its place at most: 10 seconds, as long as a turn takes.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseUnlessNamed = TimeSpan.FromSeconds(2);

    private static readonly RateWindow[] ConversationWindows =
    [
        new(7, TimeSpan.FromSeconds(1)),
        new(8, TimeSpan.FromSeconds(2)),
        new(60, TimeSpan.FromSeconds(30)),
        new(1800, TimeSpan.FromHours(1)),
    ];

    private readonly int _perSecond = options.Value.PerTenantPerSecond;
    private readonly long _start = time.GetTimestamp();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TenantBudget> _tenants = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SendTimes> _conversations = new(StringComparer.Ordinal);
    private TimeSpan _sweptAt;

    /// <summary>How many tenants and conversations are remembered now.</summary>
    internal (int Tenants, int Conversations) Remembered
    {
        get
        {
            lock (_lock)
            {
                return (_tenants.Count, _conversations.Count);
            }
        }
    }

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>Makes one call at its place within the limits, as a turn does, and takes note when Teams refuses it with 429 all the same.</summary>
    /// <typeparam name="T">What the call answers.</typeparam>
    /// <param name="tenantId">The tenant of the conversation; calls without one (<see langword="null"/>) share a budget.</param>
    /// <param name="conversationId">
    /// The conversation; <see langword="null"/> for a call that has none yet, such as opening one, which counts for its tenant only.
    /// </param>
    /// <param name="longest">How long to wait for the place; zero for a call that had better not be made than made late.</param>
    /// <param name="call">One call of the client.</param>
    /// <param name="cancellationToken">Ends the wait and the call.</param>
    /// <returns>What the call answered.</returns>
    /// <exception cref="ConnectorException">
    /// The call failed; or there was no place in time, and nothing was called: then it is 429 <c>HeldBack</c>, with the wait as its
    /// <see cref="ConnectorException.RetryAfter"/>, as the connector itself would have said it.
    /// </exception>
    public async Task<T> RunAsync<T>(
        string? tenantId, string? conversationId, TimeSpan longest, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        if (await TryTakeAsync(tenantId, conversationId, longest, cancellationToken) is { } wait)
            throw new ConnectorException(HttpStatusCode.TooManyRequests, "HeldBack", null, wait);

        try
        {
            return await call(cancellationToken);
        }
        catch (ConnectorException e) when (e.Status == HttpStatusCode.TooManyRequests)
        {
            Throttled(tenantId, e.RetryAfter);
            throw;
        }
    }

    /// <summary>Takes a place if there is one soon, as a queue does that has others to serve.</summary>
    /// <param name="tenantId">The tenant of the conversation; calls without one (<see langword="null"/>) share a budget.</param>
    /// <param name="conversationId">The conversation; <see langword="null"/> for a call that has none yet, which counts for its tenant only.</param>
    /// <param name="longest">How long to wait for it at most; zero not to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns><see langword="null"/> when it may be sent now; otherwise how long it would have had to wait, and no place is taken.</returns>
    public async ValueTask<TimeSpan?> TryTakeAsync(string? tenantId, string? conversationId, TimeSpan longest, CancellationToken cancellationToken)
    {
        var begun = Now;
        var tooLong = await WaitForPlaceAsync(tenantId, conversationId, longest, cancellationToken);
        MeasuredCall.Waited(tooLong ?? Now - begun, gotPlace: tooLong is null);

        return tooLong;
    }

    private async ValueTask<TimeSpan?> WaitForPlaceAsync(string? tenantId, string? conversationId, TimeSpan longest, CancellationToken cancellationToken)
    {
        var deadline = Now + longest;
        while (true)
        {
            var wait = Take(tenantId ?? "", conversationId, deadline, out var taken);
            if (!taken)
                return wait;
            if (wait <= TimeSpan.Zero)
                return null;

            await Task.Delay(wait, time, cancellationToken);
            if (!IsPaused(tenantId ?? ""))
                return null;
        }
    }

    /// <summary>Notes that Teams refused a call with 429, whose place was taken with <see cref="TryTakeAsync"/>.</summary>
    /// <param name="tenantId">The tenant it was for; <see langword="null"/> as in <see cref="TryTakeAsync"/>.</param>
    /// <param name="retryAfter">How long Teams asks to wait; two seconds when <see langword="null"/>.</param>
    public void Throttled(string? tenantId, TimeSpan? retryAfter)
    {
        lock (_lock)
        {
            Tenant(tenantId ?? "").Throttled(Now, retryAfter ?? PauseUnlessNamed);
        }
    }

    /// <summary>Which tenants have no place for a message within a time, so that a queue can pass over what is for them.</summary>
    /// <param name="soon">The time.</param>
    /// <returns>Their ids, as they were given; empty when all have room.</returns>
    public IReadOnlyList<string> WithoutRoom(TimeSpan soon)
    {
        lock (_lock)
        {
            var now = Now;

            return [.. _tenants.Where(tenant => tenant.Value.FreeFrom(now) > now + soon).Select(tenant => tenant.Key)];
        }
    }

    private TimeSpan Take(string tenantId, string? conversationId, TimeSpan deadline, out bool taken)
    {
        lock (_lock)
        {
            var now = Now;
            ForgetTheQuiet(now);
            var tenant = Tenant(tenantId);
            var conversation = conversationId is null ? null : Conversation(conversationId);

            // What a conversation holds back leaves its tenant's place unused rather than everybody behind it waiting. A few such
            // may meet later; the tenant's budget has room for that, a conversation's limits have none and come last.
            var inTenant = tenant.FreeFrom(now);
            var at = conversation?.FreeFrom(inTenant, ConversationWindows) ?? inTenant;
            taken = at <= deadline;
            if (taken)
            {
                tenant.Add(inTenant);
                conversation?.Add(at);
            }

            return at - now;
        }
    }

    private bool IsPaused(string tenantId)
    {
        lock (_lock)
        {
            return _tenants.TryGetValue(tenantId, out var tenant) && tenant.PausedUntil > Now;
        }
    }

    private TenantBudget Tenant(string id)
    {
        if (!_tenants.TryGetValue(id, out var tenant))
            _tenants.Add(id, tenant = new TenantBudget(_perSecond));

        return tenant;
    }

    private SendTimes Conversation(string id)
    {
        if (!_conversations.TryGetValue(id, out var conversation))
            _conversations.Add(id, conversation = new SendTimes(ConversationWindows[^1].Count, ConversationWindows[^1].Length));

        return conversation;
    }

    private void ForgetTheQuiet(TimeSpan now)
    {
        if (now - _sweptAt < BetweenSweeps)
            return;

        _sweptAt = now;
        foreach (var (id, conversation) in _conversations)
        {
            if (conversation.IsQuiet(now))
                _conversations.Remove(id);
        }

        foreach (var (id, tenant) in _tenants)
        {
            if (tenant.IsForgettable(now))
                _tenants.Remove(id);
        }
    }
}
