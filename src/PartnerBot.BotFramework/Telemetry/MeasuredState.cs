using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PartnerBot.BotFramework.Telemetry;

/// <summary>Reads and writes of conversation state, measured where they are asked for, whatever the store.</summary>
internal static class MeasuredState
{
    private static readonly Histogram<double> Duration =
        BotTelemetry.Meter.CreateHistogram<double>("bot.state.duration", "s", "How long reading and writing conversation state took.");

    /// <summary>Runs one read or write.</summary>
    /// <param name="operation">Which.</param>
    /// <param name="work">The call of the store.</param>
    /// <param name="outcome">What its answer means: a word of a few.</param>
    public static async ValueTask<T> RunAsync<T>(string operation, ValueTask<T> work, Func<T, string> outcome)
    {
        var begun = Stopwatch.GetTimestamp();
        var said = "failed";
        try
        {
            var answer = await work;
            said = outcome(answer);

            return answer;
        }
        finally
        {
            Duration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, new TagList { { BotTelemetry.Operation, operation }, { BotTelemetry.Outcome, said } });
        }
    }
}
