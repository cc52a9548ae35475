namespace PartnerBot.CheckIns;

/// <summary>Settings of section <c>CheckIns</c>.</summary>
internal sealed class CheckInOptions
{
    public const string Section = "CheckIns";

    /// <summary>How long a round stays open, 1 to 14 days; 5 days by default. It closes on a day on which half of its people work, up to three days later, and never lasts beyond the next round.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromDays(5);

    /// <summary>From one round to the next in a new partnership, in weeks: 1, 2, 3, 4, 6, 8 or 12; 2 by default.</summary>
    public int CadenceWeeks { get; set; } = 2;

    /// <summary>The day of the week in a new partnership; Tuesday by default.</summary>
    public DayOfWeek Weekday { get; set; } = DayOfWeek.Tuesday;

    /// <summary>The hour in a new partnership, on the wall of its zone; 10:00 by default.</summary>
    public TimeOnly At { get; set; } = new(10, 0);

    /// <summary>With how many answers a total is published in a new partnership, 5 to 50; 5 by default.</summary>
    public int FewestAnswers { get; set; } = Privacy.Threshold.FewestAnswers;

    /// <summary>Whether who stays silent is reminded once in a round, in a new partnership; true by default.</summary>
    public bool Reminds { get; set; } = true;

    /// <summary>How long after an extra round (<c>something happened</c>) another one is possible where a partnership has not settled otherwise, 1 to 28 days; 7 days by default.</summary>
    public TimeSpan ExtraApart { get; set; } = TimeSpan.FromDays(7);

    /// <summary>In Development, the shortest time between two rounds, 15 s to 1 h; 15 s by default.</summary>
    public TimeSpan ShortestInterval { get; set; } = TimeSpan.FromSeconds(15);
}
