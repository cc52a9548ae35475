using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PartnerBot.BotFramework.Telemetry;

/// <summary>The dialogs that begin and end in one turn; counted once the turn's state is stored, because a turn may be run again.</summary>
internal sealed class CountedDialogs
{
    public const string Finished = "finished";
    public const string Stopped = "stopped";
    public const string SetAside = "set_aside";
    public const string Withdrawn = "withdrawn";
    public const string Expired = "expired";

    private const string Dialog = "bot.dialog";

    private static readonly Counter<long> Begins = BotTelemetry.Meter.CreateCounter<long>("bot.dialogs.begun", "{dialog}", "Dialogs that began.");
    private static readonly Counter<long> Ends = BotTelemetry.Meter.CreateCounter<long>("bot.dialogs.ended", "{dialog}", "Dialogs that ended, by how.");

    private readonly List<(string Dialog, string? End)> _happened = [];

    public void Began(string dialog) => _happened.Add((dialog, null));

    public void Ended(string dialog, string outcome) => _happened.Add((dialog, outcome));

    /// <summary>Counts what has happened since it was last called.</summary>
    public void Count()
    {
        foreach (var (dialog, end) in _happened)
        {
            if (end is null)
                Begins.Add(1, new KeyValuePair<string, object?>(Dialog, dialog));
            else
                Ends.Add(1, new TagList { { Dialog, dialog }, { BotTelemetry.Outcome, end } });
        }

        _happened.Clear();
    }
}
