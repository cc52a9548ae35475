using Microsoft.Extensions.Options;

namespace PartnerBot.Hosting.Health;

/// <summary>
/// Where the settings do not let the bot start: in its place a host that takes nothing in, touches neither database nor jobs, and says at
/// <c>/health/ready</c> what is missing. In Development the start ends instead, for somebody sits in front of it.
/// </summary>
internal sealed partial class ClosedDoor(IHostEnvironment environment, IConfiguration settings, IStartupValidator validator, ILogger<ClosedDoor> logger)
{
    /// <summary>What is wrong with the settings; empty when the bot may start.</summary>
    public IReadOnlyList<string> Faults() => SettingFaults.Of(validator);

    /// <summary>Stands in the bot's place until it is stopped; in Development says why, and no more.</summary>
    /// <returns>The exit code of the process: 1, for the bot never ran.</returns>
    public async Task<int> StandAsync(IReadOnlyList<string> faults)
    {
        if (environment.IsDevelopment())
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, faults));

            return 1;
        }

        foreach (var fault in faults)
            Log.AtFault(logger, fault);
        Log.Closed(logger, faults.Count);

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = environment.EnvironmentName });
        if (settings["urls"] is { } addresses)
            builder.WebHost.UseUrls(addresses);
        var door = builder.Build();
        door.MapGet("/health/live", () => Results.Json(Said(faults), Readiness.ForPeople));
        door.MapFallback(() => Results.Json(Said(faults), Readiness.ForPeople, statusCode: StatusCodes.Status503ServiceUnavailable));
        await door.RunOrExplainAsync();

        return 1;
    }

    private static Readiness Said(IReadOnlyList<string> faults) => new(
        false,
        new Dictionary<string, string?> { ["settings"] = "The bot has not started: set what is missing, and start it again. The log names the values that are wrong." },
        [.. faults.Select(SettingSentence.WithoutValue).Select(sentence => new Finding(SettingSentence.SettingIn(sentence) ?? "settings", sentence))],
        []);

    private static partial class Log
    {
        [LoggerMessage(1501, LogLevel.Error, "Setting missing or wrong: {Fault}")]
        public static partial void AtFault(ILogger logger, string fault);

        [LoggerMessage(1502, LogLevel.Error, "The bot has not started because of {Count} settings; /health/ready names them until it is started again")]
        public static partial void Closed(ILogger logger, int count);
    }
}
