using PartnerBot.Partnerships;

namespace PartnerBot.Closings;

/// <summary>What follows from the organisations' decisions. No majority decides: one that would go on, or has said nothing, is not ended over.</summary>
internal enum ClosingOutcome
{
    /// <summary>Nobody has answered.</summary>
    Open,

    /// <summary>All who can answer would like to end it.</summary>
    End,

    /// <summary>All who have answered go on, changed or as it is.</summary>
    GoesOn,

    /// <summary>Some would end it and others not, or have not said.</summary>
    Differs,
}

internal static class ClosingOutcomes
{
    public static ClosingOutcome Of(IReadOnlyCollection<DecisionLine> lines)
    {
        var said = lines.Where(line => line.Next is not null).Select(line => line.Next!.Value).ToList();
        var isAnybodySilent = lines.Any(line => line is { Next: null, HasNobody: false });

        return said.Count == 0 ? ClosingOutcome.Open
            : !said.Contains(NextStep.End) ? ClosingOutcome.GoesOn
            : said.TrueForAll(next => next == NextStep.End) && !isAnybodySilent ? ClosingOutcome.End
            : ClosingOutcome.Differs;
    }

    /// <summary>Whether all who can answer have given the same answer: then there is nothing to weigh, and nobody is told of majorities.</summary>
    public static bool AreAtOne(IReadOnlyCollection<DecisionLine> lines) =>
        lines.Where(line => !line.HasNobody).Select(line => line.Next).Distinct().ToList() is [not null];

    /// <summary>The element of the partnership cycle to look at next, where it does not end.</summary>
    public static LensElement Element(ClosingOutcome outcome, IReadOnlyCollection<DecisionLine> lines) =>
        outcome != ClosingOutcome.GoesOn ? LensElement.Communication
        : lines.Any(line => line.Next == NextStep.Revise) ? LensElement.Revising
        : LensElement.Sustaining;
}
