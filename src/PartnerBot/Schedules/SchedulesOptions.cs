namespace PartnerBot.Schedules;

/// <summary>The section <c>Schedules</c> of the settings.</summary>
internal sealed class SchedulesOptions
{
    public const string Section = "Schedules";

    /// <summary>
    /// Whether several hosts share the jobs of one database and take over those of a host that died. Not said: with PostgreSQL yes, for also a single
    /// host has another beside it while it is replaced.
    /// </summary>
    public bool? Clustered { get; set; }

    /// <summary>How many jobs run at the same time on this host.</summary>
    public int ConcurrentJobs { get; set; } = 4;
}
