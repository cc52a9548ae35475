using System.Globalization;

namespace PartnerBot.People;

/// <summary>Days on which somebody is away, the first and the last included.</summary>
internal readonly record struct Absence(DateOnly From, DateOnly Until)
{
    /// <summary>More are nobody's plan.</summary>
    public const int Most = 12;

    public bool Includes(DateOnly day) => From <= day && day <= Until;

    /// <summary>The days in order and without gaps between neighbours; what is over is left out.</summary>
    public static IReadOnlyList<Absence> Tidy(IEnumerable<Absence> absences, DateOnly today)
    {
        var tidy = new List<Absence>();
        foreach (var absence in absences.Where(absence => absence.Until >= today).Order(Comparer<Absence>.Create((one, other) => one.From.CompareTo(other.From))))
        {
            if (tidy.Count > 0 && absence.From.DayNumber <= tidy[^1].Until.DayNumber + 1)
                tidy[^1] = tidy[^1] with { Until = absence.Until > tidy[^1].Until ? absence.Until : tidy[^1].Until };
            else
                tidy.Add(absence);
        }

        return tidy;
    }

    /// <summary>Reads what <see cref="ToString"/> has written.</summary>
    public static Absence Parse(string text) => new(Day(text.Split('/')[0]), Day(text.Split('/')[1]));

    /// <summary>The days as ISO 8601 writes them: <c>2026-12-20/2027-01-03</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:O}/{Until:O}");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
