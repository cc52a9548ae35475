using PartnerBot.Commands;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>How long somebody wants to pause: «3 weeks», «for a month», «until 2 May», in any language offered.</summary>
internal static class PauseWish
{
    /// <summary>The day on which the pause ends.</summary>
    /// <param name="typed">What was typed behind the command.</param>
    /// <param name="today">The present day where the person is.</param>
    /// <param name="wordings">The languages in which it may be typed.</param>
    /// <returns><see langword="null"/> when it says no day from tomorrow on and within a year.</returns>
    public static DateOnly? EndOf(string typed, DateOnly today, Wordings wordings)
    {
        var ends = wordings.All.Select(words => End(TypedTime.Tokens(typed, words), today, words));

        return ends.FirstOrDefault(end => end is not null) is { } day && day > today && day <= today.AddYears(1) ? day : null;
    }

    private static DateOnly? End(string[] tokens, DateOnly today, Words words)
    {
        string[] said = [.. tokens.SkipWhile(token => words.List("pauses.typed.before").Any(known => Phrases.Normal(known) == token))];

        return said switch
        {
            [var number, var unit] when TypedTime.Number(number, words) is { } count && After(count, unit, today, words) is { } end => end,
            // «شهر واحد»: the one stands behind what it counts.
            [var unit, var number] when TypedTime.Number(number, words) is { } count && After(count, unit, today, words) is { } end => end,
            [var unit] when After(1, unit, today, words) is { } end => end,
            _ => TypedTime.Day(said, words, today),
        };
    }

    private static DateOnly? After(int count, string unit, DateOnly today, Words words) => unit switch
    {
        _ when TypedTime.Is(unit, "days", words) => today.AddDays(count),
        _ when TypedTime.Is(unit, "twoDays", words) => today.AddDays(2 * count),
        _ when TypedTime.Is(unit, "weeks", words) => today.AddDays(7 * count),
        _ when TypedTime.Is(unit, "twoWeeks", words) => today.AddDays(14 * count),
        _ when TypedTime.Is(unit, "fullMonths", words) => today.AddMonths(count),
        _ when TypedTime.Is(unit, "twoMonths", words) => today.AddMonths(2 * count),
        _ => null,
    };
}
