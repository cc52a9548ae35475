namespace PartnerBot.CheckIns;

/// <summary>What would help.</summary>
internal enum Help
{
    MoreTime,
    LessScope,

    /// <summary>Somebody who takes over for a while.</summary>
    Cover,

    Call,

    /// <summary>Nothing is to be done, only known.</summary>
    JustKnow,

    /// <summary>Not counted among what was named.</summary>
    NothingNow,
}
