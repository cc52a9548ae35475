using System.Globalization;
using PartnerBot.BotFramework.Activities;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Schedules;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

/// <summary>When somebody is asked in a round whose day is Tuesday 19 January 2027 at 10:00, prepared since the 13th.</summary>
public sealed class WhenAskedTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly Round Tuesday = Round.On(new DateOnly(2027, 1, 19), CycleKind.Regular, new TimeOnly(10, 0), Berlin);

    [Theory]
    // Days, hours, wished day and hour, away: where the person is, when.
    [InlineData("Mon Tue Wed Thu Fri", "09-17", null, null, null, "01-19 10:00")]
    [InlineData("Mon Tue Wed Thu Fri", "11-17", null, null, null, "01-19 11:00")]
    [InlineData("Mon Tue Wed Thu Fri", "07-09", null, null, null, "01-20 07:00")]
    [InlineData("Wed Thu", "09-17", null, null, null, "01-20 10:00")]
    [InlineData("Wed Thu", "07-09", null, null, null, "01-21 07:00")]
    [InlineData("Mon", "09-17", null, null, null, "01-18 10:00")]
    [InlineData("Mon", "07-09", null, null, null, "01-18 07:00")]
    [InlineData("Sun Mon", "09-17", null, null, null, "01-18 10:00")]
    [InlineData("Sun", "09-17", null, null, null, "01-17 10:00")]
    [InlineData("Mon Tue Wed Thu Fri", "09-17", "Thu", "15:30", null, "01-21 15:30")]
    [InlineData("Mon Tue Wed Thu Fri", "09-17", "Mon", null, null, "01-18 10:00")]
    [InlineData("Mon Tue Wed Thu Fri", "09-17", "Sat", null, null, "01-22 10:00")]
    [InlineData("Mon Tue Wed Thu Fri Sat", "09-17", "Sat", null, null, "01-23 10:00")]
    [InlineData("Mon Tue Wed Thu Fri", "09-17", null, "16:59", null, "01-19 16:59")]
    [InlineData("Mon Tue Wed Thu Fri", "09-17", null, "17:00", null, "01-20 09:00")]
    [InlineData("Mon Tue Wed Thu Fri", "09-17", null, "20:00", null, "01-20 09:00")]
    [InlineData("Mon Tue Wed Thu Fri", "09-17", null, "06:00", null, "01-19 09:00")]
    [InlineData("Mon Tue Wed Thu Fri", "09-17", null, null, "19-20", "01-21 10:00")]
    [InlineData("Mon Tue Wed Thu Fri", "09-17", null, null, "19-25", "Away")]
    [InlineData("Mon Tue Wed Thu Fri", "09-17", null, null, "01-18", "01-19 10:00")]
    public void Everybody_is_asked_within_their_own_hours_on_the_nearest_working_day(
        string days, string hours, string? weekday, string? at, string? away, string expected)
    {
        var wish = Wish(Rhythm.WithTheOthers, weekday, at);
        var candidate = Partner(days, hours, wish, away);

        Assert.Equal(expected, Said(WhoIsAsked.Decide(Tuesday, [candidate], Tuesday.PreparedAt).Single(), candidate));
    }

    [Theory]
    [InlineData("Europe/Berlin", "01-19 10:00 +01:00")]
    [InlineData("America/New_York", "01-19 10:00 -05:00")]
    [InlineData("Pacific/Apia", "01-19 10:00 +13:00")]
    [InlineData("Australia/Lord_Howe", "01-19 10:00 +11:00")]
    public void The_hour_is_meant_on_each_persons_own_wall(string zone, string expected)
    {
        var candidate = Partner("Mon Tue Wed Thu Fri", "09-17") with { Calendar = new PersonalCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone), WorkingWeek.Usual) };

        var at = WhoIsAsked.Decide(Tuesday, [candidate], Tuesday.PreparedAt).Single().At!.Value;

        Assert.Equal(expected, TimeZoneInfo.ConvertTime(at, candidate.Calendar.Zone).ToString("MM-dd HH:mm zzz", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Mon Tue Wed Thu Fri", "09-17", "Mon Tue Wed Thu Fri", null, "01-18 10:00")]
    // A day before the earliest of the partners.
    [InlineData("Mon Tue Wed Thu Fri", "09-17", "Mon Tue Wed Thu Fri", "Mon", "01-15 10:00")]
    [InlineData("Mon Tue Wed Thu Fri", "09-17", "Mon", null, "01-15 10:00")]
    [InlineData("Thu Fri", "09-17", "Mon Tue Wed Thu Fri", null, "01-15 10:00")]
    [InlineData("Mon Tue Wed Thu Fri", "11-17", "Mon Tue Wed Thu Fri", null, "01-15 11:00")]
    public void A_broker_is_asked_a_whole_day_before_the_first_partner_within_their_own_hours(string brokersDays, string brokersHours, string days, string? weekday, string expected)
    {
        var broker = Candidate(MemberRole.Broker, brokersDays, brokersHours, null, null);
        var partner = Partner(days, "09-17", Wish(Rhythm.WithTheOthers, weekday, null));

        var asked = WhoIsAsked.Decide(Tuesday, [broker, partner], Tuesday.PreparedAt);

        Assert.True(asked[0].GoesFirst);
        Assert.False(asked[1].GoesFirst);
        Assert.True(asked[1].At - asked[0].At >= WhoIsAsked.Ahead);
        Assert.Equal(expected, Said(asked[0], broker));
    }

    [Fact]
    public void A_broker_who_cannot_be_asked_before_is_asked_with_the_others()
    {
        var broker = Candidate(MemberRole.Broker, "Tue Wed", "12-17", null, null);

        var asked = WhoIsAsked.Decide(Tuesday, [broker, Partner("Mon Tue Wed Thu Fri", "09-17")], Tuesday.ScheduledAt.AddDays(-1));

        Assert.False(asked[0].GoesFirst);
        Assert.Equal("01-19 12:00", Said(asked[0], broker));
    }

    [Theory]
    [InlineData(Rhythm.WithTheOthers, Contact.Usual, CycleKind.Regular, 14, "01-19 10:00")]
    [InlineData(Rhythm.WithTheOthers, Contact.Usual, CycleKind.Between, 14, "NotThisWeek")]
    [InlineData(Rhythm.WithTheOthers, Contact.Quieter, CycleKind.Regular, 14, "NotThisWeek")]
    [InlineData(Rhythm.WithTheOthers, Contact.Quieter, CycleKind.Regular, 28, "01-19 10:00")]
    [InlineData(Rhythm.Weekly, Contact.Usual, CycleKind.Between, 7, "01-19 10:00")]
    [InlineData(Rhythm.Weekly, Contact.Quieter, CycleKind.Between, 7, "NotThisWeek")]
    [InlineData(Rhythm.Monthly, Contact.Usual, CycleKind.Regular, 14, "NotThisWeek")]
    [InlineData(Rhythm.Monthly, Contact.Usual, CycleKind.Regular, 21, "NotThisWeek")]
    [InlineData(Rhythm.Monthly, Contact.Usual, CycleKind.Regular, 28, "01-19 10:00")]
    [InlineData(Rhythm.Monthly, Contact.Usual, CycleKind.Extra, 3, "01-19 10:00")]
    [InlineData(Rhythm.Monthly, Contact.Usual, CycleKind.Between, 28, "NotThisWeek")]
    [InlineData(Rhythm.WhenIWrite, Contact.Usual, CycleKind.Regular, 99, "OnlyWhenTheyWrite")]
    [InlineData(Rhythm.WhenIWrite, Contact.Usual, CycleKind.Extra, 99, "OnlyWhenTheyWrite")]
    [InlineData(Rhythm.WithTheOthers, Contact.Stopped, CycleKind.Regular, 14, "WantsNoMessages")]
    internal void Rhythm_and_contact_say_in_which_rounds(Rhythm rhythm, Contact contact, CycleKind kind, int daysSince, string expected)
    {
        var candidate = Partner("Mon Tue Wed Thu Fri", "09-17", Wish(rhythm, null, null)) with { LastAsked = Tuesday.Day.AddDays(-daysSince) };
        Say(candidate.Member.Person, contact);

        Assert.Equal(expected, Said(WhoIsAsked.Decide(Tuesday with { Kind = kind }, [candidate], Tuesday.PreparedAt).Single(), candidate));
    }

    [Theory]
    [InlineData("01-20 00:00", "01-20 10:00")]
    [InlineData("01-19 09:30", "01-19 10:00")]
    [InlineData("01-19 15:30", "01-19 15:30")]
    [InlineData("01-30 00:00", "Paused")]
    public void Who_pauses_is_asked_when_the_pause_ends_if_the_round_lasts_so_long(string until, string expected)
    {
        var candidate = Partner("Mon Tue Wed Thu Fri", "09-17");
        candidate.Member.Person.Pauses(new DateTimeOffset(DateTime.ParseExact($"2027-{until}", "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(1)));

        Assert.Equal(expected, Said(WhoIsAsked.Decide(Tuesday, [candidate], Tuesday.PreparedAt).Single(), candidate));
    }

    [Fact]
    public void Whatever_week_and_wish_nobody_is_asked_outside_their_hours_and_nobody_who_works_is_left_out()
    {
        var weeks = Enumerable.Range(1, 127).Select(set => Enum.GetValues<DayOfWeek>().Where(day => (set >> (int)day & 1) == 1).ToList());
        (TimeOnly, TimeOnly)[] hours = [(new(9, 0), new(17, 0)), (new(0, 0), new(6, 0)), (new(14, 0), new(14, 30)), (new(22, 0), new(23, 59))];
        string[] zones = ["Europe/Berlin", "America/New_York", "America/Santiago", "Australia/Lord_Howe", "Africa/Nairobi", "Pacific/Apia"];
        var faults =
            from week in weeks
            from hour in hours
            from zone in zones
            from wished in (DayOfWeek?[])[null, .. Enum.GetValues<DayOfWeek>()]
            from at in (TimeOnly[])[new(2, 30), new(10, 0), new(23, 45)]
            // The weeks of the changes of 2026, in either half of the year and hemisphere.
            from day in (DateOnly[])[new(2026, 3, 10), new(2026, 3, 31), new(2026, 4, 7), new(2026, 9, 8), new(2026, 10, 6), new(2026, 10, 27), new(2026, 11, 3)]
            let calendar = new PersonalCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone), new WorkingWeek(week, hour.Item1, hour.Item2))
            let round = Round.On(day, CycleKind.Regular, at, Berlin)
            let wish = Wish(Rhythm.WithTheOthers, wished?.ToString()[..3], null)
            let moment = WhoIsAsked.Moment(round, wish, calendar, round.PreparedAt)
            where moment is null || !calendar.Week.Includes(TimeZoneInfo.ConvertTime(moment.Value, calendar.Zone).DateTime)
            select $"{string.Join(' ', week)} {hour} {zone} {wished} {at} {day}: {moment}";

        Assert.Empty(faults.Take(5));
    }

    private static string Said(Asked asked, Candidate candidate) => asked.At is { } at
        ? TimeZoneInfo.ConvertTime(at, candidate.Calendar.Zone).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)
        : asked.Reason.ToString()!;

    private static void Say(Person person, Contact contact)
    {
        if (contact == Contact.Quieter)
            person.WantsQuiet();
        if (contact == Contact.Stopped)
            person.WantsNoMessages();
    }

    private static CheckInWish Wish(Rhythm rhythm, string? weekday, string? at)
    {
        var wish = new CheckInWish(default, default);
        wish.Change(rhythm, weekday is null ? null : Day(weekday), at is null ? null : TimeOnly.Parse(at, CultureInfo.InvariantCulture));

        return wish;
    }

    private static Candidate Partner(string days, string hours, CheckInWish? wish = null, string? away = null) => Candidate(MemberRole.Partner, days, hours, wish, away);

    private static Candidate Candidate(MemberRole role, string days, string hours, CheckInWish? wish, string? away)
    {
        var person = new Person(new PersonId(Guid.CreateVersion7()), "tenant", "object", Tuesday.PreparedAt);
        var conversation = new ConversationReference { Conversation = new ConversationAccount { Id = "a:1" }, ServiceUrl = "https://x.example", ChannelId = "msteams" };
        person.WasSeen(new Activity { Type = "message" }, conversation, isPersonal: true);
        var membership = new Membership(new MembershipId(Guid.CreateVersion7()), default, person.Id, role, Tuesday.PreparedAt);
        membership.Join(Tuesday.PreparedAt);
        var span = hours.Split('-').Select(hour => new TimeOnly(int.Parse(hour, CultureInfo.InvariantCulture), 0)).ToList();
        var gone = away?.Split('-').Select(day => new DateOnly(2027, 1, int.Parse(day, CultureInfo.InvariantCulture))).ToList();

        return new Candidate(
            new Member(person, membership), wish, new PersonalCalendar(Berlin, new WorkingWeek([.. days.Split(' ').Select(Day)], span[0], span[1]), gone is null ? null : [new Absence(gone[0], gone[1])]), null);
    }

    private static DayOfWeek Day(string day) => Enum.GetValues<DayOfWeek>().Single(one => one.ToString().StartsWith(day, StringComparison.Ordinal));
}
