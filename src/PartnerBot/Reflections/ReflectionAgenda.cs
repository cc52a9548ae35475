namespace PartnerBot.Reflections;

/// <summary>What a reflection does by itself, and when: few nudges, and each only once.</summary>
internal static class ReflectionAgenda
{
    private static readonly TimeSpan BeforeReminder = TimeSpan.FromDays(3);

    private static readonly TimeSpan BeforeWord = TimeSpan.FromDays(7);

    private static readonly TimeSpan BeforeEnd = TimeSpan.FromDays(3);

    private static readonly TimeSpan BeforeRoundEnds = TimeSpan.FromDays(1);

    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    /// <summary>Everything that a reflection does by itself in its present stage, in order.</summary>
    public static IReadOnlyList<(ReflectionStep Step, DateTimeOffset At)> Of(Reflection reflection) => reflection.Stage switch
    {
        ReflectionStage.Proposed =>
        [
            (ReflectionStep.RemindOrganisations, reflection.ProposedAt + BeforeReminder),
            (ReflectionStep.TellOfSilence, reflection.ProposedAt + BeforeWord),
        ],
        ReflectionStage.Stories =>
        [
            // In a short one the word would follow the opening too soon.
            .. reflection.DueAt - reflection.OpenedAt >= BeforeWord
                ? [(ReflectionStep.TellOfDueDay, reflection.DueAt - BeforeEnd)]
                : Array.Empty<(ReflectionStep, DateTimeOffset)>(),
            (ReflectionStep.EndStories, reflection.DueAt),
        ],
        ReflectionStage.FirstRound or ReflectionStage.SecondRound when reflection is { RoundBeganAt: { } began, RoundDueAt: { } due } =>
        [
            (ReflectionStep.RemindPanel, began + ((due - began) / 2)),
            (ReflectionStep.TellOfSilentPanel, due - BeforeRoundEnds),
            (ReflectionStep.EndRound, due),
        ],
        _ => [],
    };

    /// <summary>
    /// What is due: the last of what has come up, for an earlier word is stale by then. A step that was done before is done again without effect.
    /// </summary>
    public static ReflectionStep? Due(Reflection reflection, DateTimeOffset now) =>
        Of(reflection).Where(step => step.At <= now).Select(step => (ReflectionStep?)step.Step).LastOrDefault();

    /// <summary>
    /// When to look again; null when nothing more comes by itself. Until the due day of the stories that is on every day: people join who are to be asked for
    /// one, and people are erased for whose word a set-up waits, and neither tells anybody here. A set-up that waits longer is left to the broker.
    /// </summary>
    public static DateTimeOffset? Next(Reflection reflection, DateTimeOffset now)
    {
        var step = Of(reflection).Select(step => (DateTimeOffset?)step.At).FirstOrDefault(at => at > now);

        return reflection.Stage is ReflectionStage.Proposed or ReflectionStage.Stories && now < reflection.DueAt && !(step < now + Daily) ? now + Daily : step;
    }
}

internal enum ReflectionStep
{
    /// <summary>Asks the organisations that have not answered once more.</summary>
    RemindOrganisations,

    /// <summary>Tells the brokers which organisation has said nothing.</summary>
    TellOfSilence,

    /// <summary>Tells the brokers that the due day is near, while it can still be moved.</summary>
    TellOfDueDay,

    /// <summary>The due day is over.</summary>
    EndStories,

    /// <summary>Asks those on the panel once more who have not chosen by half of the time.</summary>
    RemindPanel,

    /// <summary>Tells the brokers that somebody has not chosen, while somebody else could still take the seat.</summary>
    TellOfSilentPanel,

    /// <summary>The panel's time is over.</summary>
    EndRound,
}
