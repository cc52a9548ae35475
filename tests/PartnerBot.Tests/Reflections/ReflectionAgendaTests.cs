using PartnerBot.Partnerships;
using PartnerBot.Reflections;
using Xunit;

namespace PartnerBot.Tests.Reflections;

public sealed class ReflectionAgendaTests
{
    private static readonly DateTimeOffset Day0 = new(2027, 1, 11, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "", 1.0)]
    [InlineData(2.9, "", 3.0)]
    [InlineData(3, "RemindOrganisations", 4.0)]
    [InlineData(6.5, "RemindOrganisations", 7.0)]
    [InlineData(8, "TellOfSilence", 9.0)]
    [InlineData(14, "TellOfSilence", null)]
    public void A_set_up_is_recalled_once_then_left_to_the_broker_and_looked_at_daily(double day, string due, double? next) =>
        Holds(Proposed(dueDay: 14), day, due, next);

    [Theory]
    [InlineData(14, 0, "", 1.0)]
    [InlineData(14, 10.5, "", 11.0)]
    [InlineData(14, 11, "TellOfDueDay", 12.0)]
    [InlineData(14, 13.5, "TellOfDueDay", 14.0)]
    [InlineData(14, 14, "EndStories", null)]
    [InlineData(5, 0, "", 1.0)]
    [InlineData(5, 4, "", 5.0)]
    public void Brokers_hear_of_the_due_day_in_time_unless_it_is_near_from_the_beginning(int dueDay, double day, string due, double? next)
    {
        var reflection = Proposed(dueDay);
        reflection.Open(Day0, reflection.SetUp.Due);

        Holds(reflection, day, due, next);
    }

    [Theory]
    [InlineData(0, "", 4.0)]
    [InlineData(4, "RemindPanel", 7.0)]
    [InlineData(7, "TellOfSilentPanel", 8.0)]
    [InlineData(8, "EndRound", null)]
    public void A_panel_is_reminded_once_in_a_round_and_the_broker_hears_before_its_end(double day, string due, double? next)
    {
        var reflection = Proposed(dueDay: 14);
        reflection.Open(Day0, reflection.SetUp.Due);
        reflection.BeginPanel(Day0, new DueDate(DateOnly.FromDateTime(Day0.Date).AddDays(8), Day0.AddDays(8)));

        Holds(reflection, day, due, next);
    }

    [Fact]
    public void What_is_over_does_nothing_by_itself()
    {
        var cancelled = Proposed(dueDay: 14);
        cancelled.Cancel(Day0);

        Holds(cancelled, 30, "", null);
    }

    private static void Holds(Reflection reflection, double day, string due, double? next)
    {
        var now = Day0.AddDays(day);

        Assert.Equal(due, $"{ReflectionAgenda.Due(reflection, now)}");
        Assert.Equal(next is { } at ? Day0.AddDays(at) : null, ReflectionAgenda.Next(reflection, now));
    }

    private static Reflection Proposed(int dueDay) => new(
        new ReflectionId(Guid.Empty),
        new PartnershipId(Guid.Empty),
        new SetUp(
            ReflectionKind.MidWay, "2027", "To learn", ReflectionReaders.Partners, StoryDomain.Standard,
            new DueDate(DateOnly.FromDateTime(Day0.Date).AddDays(dueDay), Day0.AddDays(dueDay)),
            []),
        Day0);
}
