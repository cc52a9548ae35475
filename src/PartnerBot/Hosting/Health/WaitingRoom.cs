using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerBot.Storage;

namespace PartnerBot.Hosting.Health;

/// <summary>
/// Where a host waits that was started while the database or the blobs are away: at its own address it says that it lives and what it waits for,
/// and answers nobody else. When they are back, it starts.
/// </summary>
internal sealed partial class WaitingRoom(ReachStorage storage, IConfiguration configuration, TimeProvider time, ILogger<WaitingRoom> logger)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenReminders = TimeSpan.FromMinutes(1);

    private IReadOnlyList<Unreached> _unreached = [];

    /// <summary>Waits for as long as something cannot be reached.</summary>
    /// <returns>Whether the host is to start; not when it was told to stop meanwhile.</returns>
    public async Task<bool> PassAsync()
    {
        _unreached = await storage.LookAsync(CancellationToken.None);
        if (_unreached.Count == 0)
            return true;

        await using var door = Door();
        await door.StartAsync();
        try
        {
            await WaitAsync(door.Lifetime.ApplicationStopping);

            return true;
        }
        catch (OperationCanceledException) when (door.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            await door.StopAsync();
        }
    }

    private async Task WaitAsync(CancellationToken stopping)
    {
        var (since, saidAt, said) = (time.GetTimestamp(), 0L, new HashSet<string>());
        while (_unreached.Count > 0)
        {
            // Each reason once, and all now and then again for those who look only at the end of the log.
            if (_unreached.Any(unreached => said.Add(unreached.WhatToDo)) || time.GetElapsedTime(saidAt) > BetweenReminders)
            {
                saidAt = time.GetTimestamp();
                foreach (var unreached in _unreached)
                    Log.Waits(logger, unreached.Why, unreached.Part, unreached.WhatToDo);
            }

            await Task.Delay(BetweenLooks, time, stopping);
            _unreached = await storage.LookAsync(stopping);
        }

        Log.GoesOn(logger, (int)time.GetElapsedTime(since).TotalSeconds);
    }

    /// <summary>A web host of its own, for the bot's begins to answer only when everything of it has started.</summary>
    private WebApplication Door()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        // Who reads the log should not take it for the bot.
        builder.Logging.ClearProviders();
        var checks = builder.Services.AddHealthChecks();
        foreach (var part in storage.Parts)
            checks.AddCheck(part, () => Health(part));
        checks.AddCheck("start", () => HealthCheckResult.Unhealthy("The bot starts by itself as soon as the other parts work, and answers nobody until then."));

        var door = builder.Build();
        door.MapHealth();
        door.MapFallback(() => Results.StatusCode(StatusCodes.Status503ServiceUnavailable));

        return door;
    }

    private HealthCheckResult Health(string part) => _unreached.FirstOrDefault(unreached => unreached.Part == part) is { } away
        ? HealthCheckResult.Unhealthy(away.WhatToDo)
        : HealthCheckResult.Healthy("works");

    private static partial class Log
    {
        [LoggerMessage(1510, LogLevel.Warning, "The bot waits with its start, for {Part} cannot be reached. {WhatToDo}")]
        public static partial void Waits(ILogger logger, Exception why, string part, string whatToDo);

        [LoggerMessage(1511, LogLevel.Information, "Everything can be reached after {Seconds} s; the bot starts")]
        public static partial void GoesOn(ILogger logger, int seconds);
    }
}
