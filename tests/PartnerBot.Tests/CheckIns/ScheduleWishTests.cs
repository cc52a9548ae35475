using PartnerBot.CheckIns;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

public sealed class ScheduleWishTests
{
    private static readonly Wordings Wordings = new();

    [Theory]
    [InlineData("Harbour every 2 weeks on Tuesday at 10:00", 2, DayOfWeek.Tuesday, "10:00")]
    [InlineData("Harbour  EVERY week on friday at 9:30", 1, DayOfWeek.Friday, "09:30")]
    [InlineData("Harbour every 4 weeks", 4, null, null)]
    [InlineData("Harbour every week at 16", 1, null, "16:00")]
    [InlineData("Harbour toutes les 2 semaines le mardi à 10h00", 2, DayOfWeek.Tuesday, "10:00")]
    [InlineData("Harbour chaque semaine le vendredi à 9h", 1, DayOfWeek.Friday, "09:00")]
    [InlineData("Harbour every two weeks on Tuesday", 2, DayOfWeek.Tuesday, null)]
    [InlineData("Harbour every fortnight", 2, null, null)]
    [InlineData("Harbour cada 2 semanas el martes a las 10:00", 2, DayOfWeek.Tuesday, "10:00")]
    [InlineData("Harbour todas las semanas el miercoles", 1, DayOfWeek.Wednesday, null)]
    [InlineData("Harbour elke twee weken op dinsdag om 10 uur", 2, DayOfWeek.Tuesday, "10:00")]
    [InlineData("Harbour elke week op vrijdag om 9.30", 1, DayOfWeek.Friday, "09:30")]
    [InlineData("Harbour كل أسبوعين يوم الثلاثاء الساعة 10:00", 2, DayOfWeek.Tuesday, "10:00")]
    [InlineData("Harbour كل أسبوع يوم الاثنين الساعة ٩:٣٠", 1, DayOfWeek.Monday, "09:30")]
    [InlineData("Harbour كل ٣ أسابيع", 3, null, null)]
    [InlineData("Harbour every 5 weeks", 5, null, null)]
    public void A_wish_is_read_behind_the_name(string typed, int weeks, DayOfWeek? weekday, string? at)
    {
        var (name, wish) = ScheduleWish.Read(typed, Wordings);

        Assert.Equal("Harbour", name);
        Assert.Equal(new ScheduleWish.Weekly(weeks, weekday, at is null ? null : TimeOnly.Parse(at, null)), wish);
    }

    [Theory]
    [InlineData("Harbour every 60 seconds", 60)]
    [InlineData("Harbour toutes les 20 secondes", 20)]
    public void Seconds_are_read_too(string typed, int seconds) =>
        Assert.Equal(new ScheduleWish.InSeconds(seconds), ScheduleWish.Read(typed, Wordings).Wish);

    [Theory]
    [InlineData("Harbour every 2 days")]
    [InlineData("Harbour every 2 weeks on Someday")]
    [InlineData("Harbour every 2 weeks on Monday at 25:00")]
    [InlineData("Harbour every 2 weeks on Monday on Tuesday")]
    [InlineData("Harbour every 2")]
    [InlineData("Harbour every 60 seconds on Monday")]
    public void What_begins_like_a_wish_and_is_none_is_not_taken_for_a_name(string typed)
    {
        var (name, wish) = ScheduleWish.Read(typed, Wordings);

        Assert.Equal("Harbour", name);
        Assert.IsType<ScheduleWish.NotUnderstood>(wish);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Harbour")]
    [InlineData("Every Child Reads")]
    [InlineData("Toutes les mers")]
    public void A_name_alone_is_no_wish(string typed) => Assert.Equal((typed, null), ScheduleWish.Read(typed, Wordings));

    [Fact]
    public void A_name_may_begin_like_a_wish()
    {
        var (name, wish) = ScheduleWish.Read("Every Child Reads every 2 weeks", Wordings);

        Assert.Equal("Every Child Reads", name);
        Assert.Equal(new ScheduleWish.Weekly(2, null, null), wish);
    }
}
