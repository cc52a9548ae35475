using System.Globalization;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Schedules;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

public sealed class ClosingMomentTests
{
    private static readonly WorkingWeek SundayToThursday = new(
        [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday], new TimeOnly(9, 0), new TimeOnly(17, 0));

    private static readonly WorkingWeek EveryDay = new(Enum.GetValues<DayOfWeek>(), TimeOnly.MinValue, TimeOnly.MaxValue);

    [Theory]
    [InlineData("2027-01-12", 2, "usual usual usual", "Mon 18 10:00")]
    [InlineData("2027-01-12", 1, "usual", "Mon 18 10:00")]
    [InlineData("2027-01-12", 2, "every every", "Sun 17 10:00")]
    [InlineData("2027-01-12", 2, "usual riyadh", "Sun 17 10:00")]
    [InlineData("2027-01-12", 2, "usual usual riyadh", "Mon 18 10:00")]
    [InlineData("2027-01-13", 1, "usual", "Mon 18 10:00")]
    [InlineData("2027-01-10", 2, "riyadh riyadh", "Sun 17 10:00")]
    [InlineData("2027-01-11", 2, "usual", "Mon 18 10:00")]
    // A day later nobody works either, and another day later the next round begins.
    [InlineData("2027-01-11", 1, "usual", "Sat 16 10:00")]
    public void A_round_closes_after_its_window_on_a_day_on_which_half_of_those_asked_work(string day, int weeks, string people, string expected)
    {
        var round = Round.On(DateOnly.Parse(day, CultureInfo.InvariantCulture), CycleKind.Regular, new TimeOnly(10, 0), TimeZoneInfo.Utc);
        var asked = people.Split(' ').Select(week => AskedWith(week switch { "riyadh" => SundayToThursday, "every" => EveryDay, _ => WorkingWeek.Usual }, round.ScheduledAt));

        var closes = ClosingMoment.Of(round, round.PreparedAt, asked, TimeSpan.FromDays(5), TimeSpan.FromDays(7 * weeks));

        Assert.Equal(expected, closes.ToString("ddd d HH:mm", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Who_is_not_asked_moves_nothing()
    {
        var round = Round.On(new DateOnly(2027, 1, 12), CycleKind.Regular, new TimeOnly(10, 0), TimeZoneInfo.Utc);
        var asked = AskedWith(EveryDay, round.ScheduledAt);
        var others = Enumerable.Repeat(AskedWith(WorkingWeek.Usual, round.ScheduledAt) with { At = null, Reason = NotAsked.Away }, 3);

        Assert.Equal(round.ScheduledAt.AddDays(5), ClosingMoment.Of(round, round.PreparedAt, others.Append(asked), TimeSpan.FromDays(5), TimeSpan.FromDays(14)));
    }

    private static Asked AskedWith(WorkingWeek week, DateTimeOffset at)
    {
        var person = new Person(new PersonId(Guid.CreateVersion7()), "tenant", "object", at);
        var membership = new Membership(new MembershipId(Guid.CreateVersion7()), new PartnershipId(Guid.CreateVersion7()), person.Id, MemberRole.Partner, at);

        return new Asked(new Candidate(new Member(person, membership), null, new PersonalCalendar(TimeZoneInfo.Utc, week), null), null, at);
    }
}
