namespace PartnerBot.CheckIns;

/// <summary>Why a round came about.</summary>
internal enum CycleKind
{
    /// <summary>By the partnership's schedule.</summary>
    Regular,

    /// <summary>Because a broker asked for it, or every few seconds in Development.</summary>
    AtOnce,

    /// <summary>Something happened.</summary>
    Extra,

    /// <summary>In a week without a regular one, for those who want to be asked weekly. It is not counted and has no summary.</summary>
    Between,
}
