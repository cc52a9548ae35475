using System.Globalization;
using PartnerBot.People;
using Xunit;

namespace PartnerBot.Tests.People;

public sealed class AbsenceTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("2026-12-20/2027-01-03", "2026-12-20/2027-01-03")]
    [InlineData("2027-03-01/2027-03-02,2026-12-20/2026-12-21", "2026-12-20/2026-12-21,2027-03-01/2027-03-02")]
    [InlineData("2026-12-20/2026-12-24,2026-12-22/2026-12-23", "2026-12-20/2026-12-24")]
    [InlineData("2026-12-20/2026-12-24,2026-12-25/2026-12-26", "2026-12-20/2026-12-26")]
    [InlineData("2026-12-20/2026-12-24,2026-12-26/2026-12-26", "2026-12-20/2026-12-24,2026-12-26/2026-12-26")]
    [InlineData("2026-11-01/2026-11-20", "")]
    [InlineData("2026-11-01/2026-11-21", "2026-11-01/2026-11-21")]
    public void Days_away_are_kept_in_order_and_joined_and_what_is_over_vanishes(string told, string kept)
    {
        var absences = told.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Absence.Parse);

        Assert.Equal(kept, string.Join(',', Absence.Tidy(absences, new DateOnly(2026, 11, 21))));
    }

    [Fact]
    public void As_many_as_are_kept_fit_their_column()
    {
        var person = new Person(new PersonId(Guid.CreateVersion7()), "tenant", "object", DateTimeOffset.UnixEpoch);
        person.GoesAway([.. Enumerable.Range(1, Absence.Most).Select(month => new Absence(new DateOnly(2027, month, 1), new DateOnly(2027, month, 2)))]);

        Assert.InRange(person.Away!.Length, 1, 500);
        Assert.Equal(Absence.Most, person.Absences.Count);
        Assert.True(person.IsAway(DateOnly.Parse("2027-12-02", CultureInfo.InvariantCulture)));
    }
}
