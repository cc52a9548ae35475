using PartnerBot.BotFramework.Hosting;

namespace PartnerBot.BotFramework.Turns;

/// <summary>Settings of section <c>Bot:Turns</c>.</summary>
public sealed class TurnOptions
{
    /// <summary>
    /// How long a turn may take, 1 s to 10 s; 10 s by default. The channel gives up after 15 s (Microsoft; it cannot be configured) and sends the
    /// activity again; what is left is for an apology. Reading the activity and checking its token count. The turn is not tied to the HTTP request,
    /// so that a caller who hangs up does not leave half a turn behind.
    /// </summary>
    [SettingRange("Bot:Turns", "00:00:01", TurnTimes.LongestTurn)]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest body accepted, in bytes, 16 KiB to 4 MiB; 512 KiB by default. That Teams' own activities stay below 256 KiB is unverified.</summary>
    [SettingRange("Bot:Turns", 16 * 1024, 4 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 512 * 1024;
}
