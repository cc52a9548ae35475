namespace PartnerBot.CheckIns;

/// <summary>What the card of a schedule says first.</summary>
internal enum ScheduleNotice
{
    None,
    Saved,

    /// <summary>It was so already.</summary>
    Unchanged,

    /// <summary>What was typed behind the command is not possible.</summary>
    NotOffered,

    /// <summary>What was filled in is not possible.</summary>
    Refused,

    /// <summary>It shows what would be; nothing is saved.</summary>
    Preview,

    /// <summary>Somebody else changed something since; nothing is saved.</summary>
    ChangedMeanwhile,
}

/// <summary>What was filled in and is not saved.</summary>
/// <param name="Form">What was filled in.</param>
/// <param name="Settings">What it would come to; <see langword="null"/> when it cannot be.</param>
/// <param name="Faults">Why it cannot be.</param>
/// <param name="Meanwhile">What others changed since.</param>
internal sealed record ScheduleDraft(ScheduleForm Form, CheckInSettings? Settings, IReadOnlyList<ScheduleFault> Faults, IReadOnlyList<ScheduleChange> Meanwhile);

internal static class ScheduleNotices
{
    public static ScheduleNotice AsNotice(this SettleOutcome outcome) => outcome switch
    {
        SettleOutcome.Saved => ScheduleNotice.Saved,
        SettleOutcome.Unchanged => ScheduleNotice.Unchanged,
        SettleOutcome.ChangedMeanwhile => ScheduleNotice.ChangedMeanwhile,
        SettleOutcome.NotOffered => ScheduleNotice.NotOffered,
    };
}
