namespace PartnerBot.CheckIns;

/// <summary>How often a person wants to be asked in a partnership.</summary>
internal enum Rhythm
{
    /// <summary>In each round.</summary>
    WithTheOthers,

    /// <summary>Each week; in the weeks without a round alone, and uncounted.</summary>
    Weekly,

    /// <summary>In the first round that comes four weeks after the last one.</summary>
    Monthly,

    /// <summary>Never; only when the person writes.</summary>
    WhenIWrite,
}
