namespace PartnerBot.Privacy;

/// <summary>How much of a thing somebody may see: from nothing to everything.</summary>
internal enum Access
{
    Nothing,

    /// <summary>In counts alone: of answers only such that keep the <see cref="Threshold"/>; never a word.</summary>
    Totals,

    /// <summary>The words, and not whose they are.</summary>
    WithoutName,

    /// <summary>The words, with as much of their author as the author allows.</summary>
    AsConsented,

    /// <summary>Everything; of what is done, that they may do it.</summary>
    All,
}
