namespace PartnerBot.BotFramework.Turns;

/// <summary>How the channel's 15 seconds are shared out, so that even the slowest turn that fails is answered before the channel sends it again.</summary>
internal static class TurnTimes
{
    /// <summary>After this the channel gives up and sends the activity again (observed; it cannot be configured).</summary>
    public static readonly TimeSpan Channel = TimeSpan.FromSeconds(15);

    /// <summary>The most that <see cref="TurnOptions.TimeLimit"/> may be.</summary>
    public const string LongestTurn = "00:00:10";

    /// <summary>Noting that the turn is done.</summary>
    public static readonly TimeSpan ToNote = TimeSpan.FromSeconds(1);

    /// <summary>Saying sorry; or what a turn has stored that took all its time to do so.</summary>
    public static readonly TimeSpan ToSpeak = TimeSpan.FromSeconds(3);
}
