using System.Globalization;
using PartnerBot.CheckIns;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

public sealed class PauseWishTests
{
    private static readonly Wordings Wordings = new();

    /// <summary>Today is 11 January 2027.</summary>
    [Theory]
    [InlineData("3 weeks", "2027-02-01")]
    [InlineData("for 3 weeks", "2027-02-01")]
    [InlineData("a week", "2027-01-18")]
    [InlineData("10 days", "2027-01-21")]
    [InlineData("1 month", "2027-02-11")]
    [InlineData("until 2 May", "2027-05-02")]
    [InlineData("Until May 2nd", "2027-05-02")]
    [InlineData("until 2 may 2027", "2027-05-02")]
    [InlineData("until May 2, 2027", "2027-05-02")]
    [InlineData("until 11 January", "2028-01-11")]
    [InlineData("until 10 January", "2028-01-10")]
    [InlineData("until 2027-05-02", "2027-05-02")]
    [InlineData("until 29 February", null)]
    [InlineData("3 semaines", "2027-02-01")]
    [InlineData("pendant une semaine", "2027-01-18")]
    [InlineData("2 mois", "2027-03-11")]
    [InlineData("jusqu’au 2 mai", "2027-05-02")]
    [InlineData("jusqu'au 1er février", "2027-02-01")]
    [InlineData("jusqu'au 1er fevrier 2027", "2027-02-01")]
    [InlineData("jusqu’au 14 juillet", "2027-07-14")]
    [InlineData("three weeks", "2027-02-01")]
    [InlineData("week", "2027-01-18")]
    [InlineData("a fortnight", "2027-01-25")]
    [InlineData("until the 2nd of May", "2027-05-02")]
    [InlineData("٣ weeks", "2027-02-01")]
    [InlineData("3 semanas", "2027-02-01")]
    [InlineData("por un mes", "2027-02-11")]
    [InlineData("hasta el 2 de mayo", "2027-05-02")]
    [InlineData("hasta el 1.º de marzo de 2027", "2027-03-01")]
    [InlineData("una quincena", "2027-01-25")]
    [InlineData("3 weken", "2027-02-01")]
    [InlineData("een maand", "2027-02-11")]
    [InlineData("tot 2 mei", "2027-05-02")]
    [InlineData("tot en met 2 mei 2027", "2027-05-02")]
    [InlineData("3 أسابيع", "2027-02-01")]
    [InlineData("لمدة ثلاثة أسابيع", "2027-02-01")]
    [InlineData("٣ أسابيع", "2027-02-01")]
    [InlineData("أسبوعين", "2027-01-25")]
    [InlineData("أسبوع", "2027-01-18")]
    [InlineData("شهر واحد", "2027-02-11")]
    [InlineData("حتى 2 مايو", "2027-05-02")]
    [InlineData("حتى ٢ أيار", "2027-05-02")]
    [InlineData("إلى 15 كانون الأول 2027", "2027-12-15")]
    [InlineData("", null)]
    [InlineData("0 days", null)]
    [InlineData("2 years", null)]
    [InlineData("60 weeks", null)]
    [InlineData("99999999999 weeks", null)]
    [InlineData("until 31 April", null)]
    [InlineData("until 1 Jui", null)]
    [InlineData("until yesterday", null)]
    [InlineData("until 2 May 2020", null)]
    [InlineData("until 2 May 99999", null)]
    public void How_long_is_read_in_every_language(string typed, string? expected)
    {
        var end = PauseWish.EndOf(typed, new DateOnly(2027, 1, 11), Wordings);

        Assert.Equal(expected, end?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
