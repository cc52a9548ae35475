using PartnerBot.People;

namespace PartnerBot.Onboarding;

/// <summary>What somebody has said of themselves, which holds in all their partnerships.</summary>
internal sealed record KnownOfPerson(
    string? CallMe, string? Zone, IReadOnlyList<DayOfWeek> WorkingDays, TimeOnly? WorksFrom, TimeOnly? WorksUntil, IReadOnlyList<Absence> Absences)
{
    public static KnownOfPerson Of(Person person, DateOnly today) => new(
        person.CallMe ?? person.TeamsName,
        person.Zone,
        person.Week?.Days ?? [],
        person.WorksFrom,
        person.WorksUntil,
        Absence.Tidy(person.Absences, today));
}
