namespace PartnerBot.CheckIns;

/// <summary>What weighs.</summary>
internal enum Burden
{
    Workload,
    Timing,
    Money,

    /// <summary>People leaving or redeployed.</summary>
    People,

    /// <summary>Something personal; no details are asked, ever.</summary>
    Personal,

    /// <summary>Unclear roles.</summary>
    Roles,

    /// <summary>Tension between us.</summary>
    Tension,

    Technology,

    /// <summary>Events outside.</summary>
    Outside,

    Other,

    /// <summary>Says that something weighs, and no more; not counted among what was named.</summary>
    RatherNotSay,
}
