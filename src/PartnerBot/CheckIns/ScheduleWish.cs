using System.Globalization;
using PartnerBot.Commands;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>How somebody wants the check-ins to come; what is <see langword="null"/> stays as it is.</summary>
internal abstract record ScheduleWish
{
    private ScheduleWish()
    {
    }

    public sealed record Weekly(int? Weeks, DayOfWeek? Weekday, TimeOnly? At) : ScheduleWish;

    /// <summary>For Development.</summary>
    public sealed record InSeconds(int Seconds) : ScheduleWish;

    /// <summary>Something that begins like a wish and is none.</summary>
    public sealed record NotUnderstood : ScheduleWish;

    /// <summary>Reads «every 2 weeks on Tuesday at 10:00», in any language offered, behind the name of a partnership.</summary>
    /// <returns>The name, and the wish; <see langword="null"/> when nothing but a name was typed.</returns>
    public static (string Name, ScheduleWish? Wish) Read(string typed, Wordings wordings)
    {
        var tokens = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // From the end: a partnership may be called «Every child reads».
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            foreach (var words in wordings.All)
            {
                if (LengthOfEvery(tokens[i..], words) is { } length)
                    return (string.Join(' ', tokens[..i]), Wish(tokens[(i + length)..], words));
            }
        }

        return (typed.Trim(), null);
    }

    /// <summary>How many tokens say «every» before a number, a week or a second; <see langword="null"/> when these do not.</summary>
    private static int? LengthOfEvery(string[] tokens, Words words)
    {
        foreach (var phrase in words.List("checkins.typed.every"))
        {
            var length = phrase.Split(' ').Length;
            if (tokens.Length > length
                && Phrases.Normal(string.Join(' ', tokens[..length])) == Phrases.Normal(phrase)
                && (int.TryParse(tokens[length], NumberStyles.None, CultureInfo.InvariantCulture, out _) || Is(tokens[length], "weeks", words)))
            {
                return length;
            }
        }

        return null;
    }

    private static ScheduleWish Wish(string[] tokens, Words words)
    {
        var counted = int.TryParse(tokens[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var rest = counted ? tokens[1..] : tokens;
        if (rest is not [var unit, ..])
            return new NotUnderstood();
        if (Is(unit, "seconds", words))
            return rest.Length == 1 ? new InSeconds(number) : new NotUnderstood();

        return Is(unit, "weeks", words) ? DayAndHour(counted ? number : 1, rest[1..], words) : new NotUnderstood();
    }

    private static ScheduleWish DayAndHour(int weeks, string[] tokens, Words words)
    {
        DayOfWeek? weekday = null;
        TimeOnly? at = null;
        foreach (var token in tokens.Where(token => !Is(token, "filler", words)))
        {
            if (weekday is null && DayNamed(token, words) is { } day)
                weekday = day;
            else if (at is null && HourIn(token) is { } hour)
                at = hour;
            else
                return new NotUnderstood();
        }

        return new Weekly(weeks, weekday, at);
    }

    private static bool Is(string token, string kind, Words words) =>
        words.List($"checkins.typed.{kind}").Any(known => Phrases.Normal(known) == Phrases.Normal(token));

    private static DayOfWeek? DayNamed(string token, Words words) => Enum.GetValues<DayOfWeek>()
        .Where(day => Phrases.Normal(words.Culture.DateTimeFormat.GetDayName(day)) == Phrases.Normal(token))
        .Select(day => (DayOfWeek?)day)
        .FirstOrDefault();

    private static TimeOnly? HourIn(string token) =>
        TimeOnly.TryParseExact(token, ["H:mm", "HH:mm", "H'h'mm", "H'h'", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
}
