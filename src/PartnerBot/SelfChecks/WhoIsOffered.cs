namespace PartnerBot.SelfChecks;

/// <summary>Decides who is offered a self-check: once a quarter who has been with it since before the quarter began, wants it, and has not done it by themselves.</summary>
internal static class WhoIsOffered
{
    /// <summary>The first day of the quarter of a year in which a day lies.</summary>
    public static DateOnly QuarterOf(DateOnly day) => new(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1);

    public static bool Is(PractitionerSeen seen, DateOnly quarter) =>
        seen is { IsWanted: true }
        && seen.JoinedOn < quarter
        && (seen.OfferedIn is null || seen.OfferedIn < quarter)
        && (seen.KeptOn is null || seen.KeptOn < quarter);
}

/// <summary>What is looked at of somebody who works in a partnership.</summary>
/// <param name="JoinedOn">When they joined the first of their partnerships that go on.</param>
/// <param name="IsWanted">Whether they want it to be offered.</param>
/// <param name="OfferedIn">The first day of the quarter in which it was offered last; <see langword="null"/> when it never was.</param>
/// <param name="KeptOn">When they last kept one; <see langword="null"/> when they never did.</param>
internal sealed record PractitionerSeen(DateOnly JoinedOn, bool IsWanted, DateOnly? OfferedIn, DateOnly? KeptOn);
