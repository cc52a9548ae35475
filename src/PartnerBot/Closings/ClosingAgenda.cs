namespace PartnerBot.Closings;

/// <summary>What a closing does by itself while organisations are waited for: one reminder, one word to those who look after the partnership, then it is shown.</summary>
internal static class ClosingAgenda
{
    public static IReadOnlyList<(ClosingStep Step, DateTimeOffset At)> Of(Closing closing) => closing switch
    {
        { AreShown: true, TakesMarks: false } => [],
        { AreShown: true } => [(ClosingStep.Settle, closing.WaitsUntil)],
        _ =>
        [
            (ClosingStep.RemindSilent, closing.BeganAt + ((closing.DueAt - closing.BeganAt) / 2)),
            (ClosingStep.TellOfSilence, closing.DueAt),
            (ClosingStep.Settle, closing.WaitsUntil),
        ],
    };

    /// <summary>What is due: the last of what has come up, for an earlier word is stale by then.</summary>
    public static ClosingStep? Due(Closing closing, DateTimeOffset now) =>
        Of(closing).Where(step => step.At <= now).Select(step => (ClosingStep?)step.Step).LastOrDefault();

    /// <summary>When to look again; null when nothing more comes by itself.</summary>
    public static DateTimeOffset? Next(Closing closing, DateTimeOffset now) =>
        Of(closing).Select(step => (DateTimeOffset?)step.At).FirstOrDefault(at => at > now);
}

internal enum ClosingStep
{
    /// <summary>Asks those once more whose organisation has not answered by half of the time.</summary>
    RemindSilent,

    /// <summary>The due day is over: the brokers hear who has said nothing, and can give more time.</summary>
    TellOfSilence,

    /// <summary>What there is is shown, and who has said nothing stands there as not having answered. The words about the values are made.</summary>
    Settle,
}
