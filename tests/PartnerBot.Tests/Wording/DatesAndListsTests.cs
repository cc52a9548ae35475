using PartnerBot.Onboarding;
using PartnerBot.People;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Wording;

/// <summary>
/// What a date, a time, a range, a number and a list read like in each language, to be looked at by somebody who speaks it. There are no
/// percentages and no decimals: figures about people are told in words.
/// </summary>
public sealed class DatesAndListsTests
{
    private static readonly DateTime FirstOfMay = new(2027, 5, 1, 9, 5, 0);

    private static readonly Wordings Wordings = new();

    [Theory]
    [InlineData("en", "1 May 2027", "1 May 2027, 09:05", "Sat 1 May, 09:05", "Saturday 1 May, 09:05", "Saturday 1 May 2027", "May 2027")]
    [InlineData("fr", "1er mai 2027", "1er mai 2027, 9h05", "sam. 1er mai, 9h05", "samedi 1er mai, 9h05", "samedi 1er mai 2027", "mai 2027")]
    [InlineData("es", "1 de mayo de 2027", "1 de mayo de 2027, 09:05", "sáb 1 may, 09:05", "sábado 1 de mayo, 09:05", "sábado 1 de mayo de 2027", "mayo de 2027")]
    [InlineData("nl", "1 mei 2027", "1 mei 2027, 09:05", "za 1 mei, 09:05", "zaterdag 1 mei, 09:05", "zaterdag 1 mei 2027", "mei 2027")]
    [InlineData("ar", "1 مايو 2027", "1 مايو 2027، 09:05", "السبت 1 مايو، 09:05", "السبت 1 مايو، 09:05", "السبت 1 مايو 2027", "مايو 2027")]
    public void A_moment(string language, string day, string dayAndHour, string slot, string moment, string weekday, string month)
    {
        string[] keys = ["common.dates.day", "common.dates.dayAndHour", "common.dates.slot", "checkins.moment", "pauses.day", "common.dates.month"];

        Assert.Equal([day, dayAndHour, slot, moment, weekday, month], keys.Select(key => Of(language).When(key, FirstOfMay)));
    }

    [Theory]
    [InlineData("en", "11 January 2027", "00:00")]
    [InlineData("fr", "11 janvier 2027", "0h00")]
    [InlineData("es", "11 de enero de 2027", "00:00")]
    [InlineData("nl", "11 januari 2027", "00:00")]
    [InlineData("ar", "11 يناير 2027", "00:00")]
    public void Another_day_than_the_first_and_midnight(string language, string day, string hour)
    {
        var words = Of(language);

        Assert.Equal((day, hour), (words.When("common.dates.day", new DateOnly(2027, 1, 11)), words.When("common.dates.hour", new TimeOnly(0, 0))));
    }

    [Theory]
    [InlineData("en", "Monday and Tuesday, 09:00 to 16:30", "Away from 20 December 2027 to 1 January 2028")]
    [InlineData("fr", "lundi et mardi, de 9h00 à 16h30", "En congé du 20 décembre 2027 au 1er janvier 2028")]
    [InlineData("es", "lunes y martes, de 09:00 a 16:30", "Ausencia del 20 de diciembre de 2027 al 1 de enero de 2028")]
    [InlineData("nl", "maandag en dinsdag, 09:00 tot 16:30", "Weg van 20 december 2027 tot en met 1 januari 2028")]
    [InlineData("ar", "الاثنين والثلاثاء، من 09:00 إلى 16:30", "غياب من 20 ديسمبر 2027 إلى 1 يناير 2028")]
    public void A_range(string language, string week, string away)
    {
        var words = Of(language);
        var hours = new WorkingWeek([DayOfWeek.Monday, DayOfWeek.Tuesday], new TimeOnly(9, 0), new TimeOnly(16, 30));
        var absence = new Absence(new DateOnly(2027, 12, 20), new DateOnly(2028, 1, 1));

        Assert.Equal((week, away), (Read(HoursCard.Week(words, hours)), Read(HoursCard.Days(words, absence))));
    }

    [Theory]
    [InlineData("en", "1,234,567", "Ana, Ben and Inés")]
    [InlineData("fr", "1\u202f234\u202f567", "Ana, Ben et Inés")]
    [InlineData("es", "1.234.567", "Ana, Ben e Inés")]
    [InlineData("nl", "1.234.567", "Ana, Ben en Inés")]
    [InlineData("ar", "1,234,567", "Ana، Ben وInés")]
    public void A_number_and_a_list(string language, string number, string list)
    {
        var words = Of(language);

        Assert.Equal((number, list), (1_234_567.ToString("N0", words.Culture), Read(words.Join(["Ana", "Ben", "Inés"]))));
    }

    private static Words Of(string language) => Wordings.For(language);

    /// <summary>Without the marks that keep names and numbers whole where the other direction is read.</summary>
    private static string Read(string shown) => Direction.Unmarked(shown);
}
