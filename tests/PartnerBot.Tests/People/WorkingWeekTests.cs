using PartnerBot.People;
using Xunit;

namespace PartnerBot.Tests.People;

public sealed class WorkingWeekTests
{
    private static readonly WorkingWeek SundayToThursday =
        new([DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday], new TimeOnly(8, 0), new TimeOnly(16, 0));

    [Theory]
    [InlineData("2026-11-22T08:00", true)] // a Sunday
    [InlineData("2026-11-22T07:59", false)]
    [InlineData("2026-11-22T16:00", false)]
    [InlineData("2026-11-27T10:00", false)] // a Friday
    public void A_person_works_within_their_own_week(string local, bool works)
    {
        var person = SomePerson();
        person.Works(SundayToThursday);

        Assert.Equal(works, person.WorksAt(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Who_has_not_said_works_the_usual_week()
    {
        Assert.True(SomePerson().WorksAt(new DateTime(2026, 11, 23, 9, 0, 0)));
        Assert.False(SomePerson().WorksAt(new DateTime(2026, 11, 22, 9, 0, 0)));
    }

    [Theory]
    [InlineData("2026-12-19", false)]
    [InlineData("2026-12-20", true)]
    [InlineData("2027-01-03", true)]
    [InlineData("2027-01-04", false)]
    [InlineData("2027-03-01", true)]
    public void An_absence_includes_its_first_and_last_day(string day, bool away)
    {
        var person = SomePerson();
        person.GoesAway(new Absence(new DateOnly(2026, 12, 20), new DateOnly(2027, 1, 3)), new Absence(new DateOnly(2027, 3, 1), new DateOnly(2027, 3, 1)));

        Assert.Equal(away, person.IsAway(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Nobody_works_while_away()
    {
        var person = SomePerson();
        person.GoesAway(new Absence(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 23)));

        Assert.False(person.WorksAt(new DateTime(2026, 11, 23, 10, 0, 0)));
    }

    [Fact]
    public void Who_has_told_of_no_absence_is_never_away() => Assert.False(SomePerson().IsAway(new DateOnly(2026, 11, 23)));

    private static Person SomePerson() => new(new PersonId(Guid.CreateVersion7()), "tenant", "person", DateTimeOffset.UnixEpoch);
}
