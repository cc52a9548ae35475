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
                && BeginsInterval(tokens[length..], words))
            {
                return length;
            }
        }

        return null;
    }

    /// <summary>A number in words begins one only before a week: a partnership may be called «Every one reads».</summary>
    private static bool BeginsInterval(string[] tokens, Words words) =>
        WeeksIn(tokens[0], words) is not null
        || (TypedTime.Number(tokens[0], words) is not null && (Phrases.Normal(tokens[0]).All(char.IsAsciiDigit) || (tokens.Length > 1 && WeeksIn(tokens[1], words) is not null)));

    private static ScheduleWish Wish(string[] tokens, Words words)
    {
        var counted = TypedTime.Number(tokens[0], words);
        var rest = counted is null ? tokens : tokens[1..];
        if (rest is not [var unit, ..])
            return new NotUnderstood();
        if (TypedTime.Is(unit, "seconds", words))
            return rest.Length == 1 ? new InSeconds(counted ?? 1) : new NotUnderstood();

        return WeeksIn(unit, words) is { } weeks ? DayAndHour((counted ?? 1) * weeks, rest[1..], words) : new NotUnderstood();
    }

    /// <summary>How many weeks the word for them means: Arabic has one for two.</summary>
    private static int? WeeksIn(string unit, Words words) => TypedTime.Is(unit, "weeks", words) ? 1 : TypedTime.Is(unit, "twoWeeks", words) ? 2 : null;

    private static ScheduleWish DayAndHour(int weeks, string[] tokens, Words words)
    {
        DayOfWeek? weekday = null;
        TimeOnly? at = null;
        foreach (var token in tokens.Where(token => !words.List("checkins.typed.filler").Any(filler => Phrases.Normal(filler) == Phrases.Normal(token))))
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

    private static DayOfWeek? DayNamed(string token, Words words) => Enum.GetValues<DayOfWeek>()
        .Where(day => Phrases.Normal(words.Culture.DateTimeFormat.GetDayName(day)) == Phrases.Normal(token))
        .Select(day => (DayOfWeek?)day)
        .FirstOrDefault();

    private static TimeOnly? HourIn(string token) =>
        TimeOnly.TryParseExact(Phrases.Normal(token), ["H:mm", "HH:mm", "H.mm", "H'h'mm", "H'h'", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
}
