using PartnerBot.Reflections;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Reflections;

public sealed class ReflectArgumentTests
{
    private static readonly Wordings Wordings = new();

    [Theory]
    [InlineData("", "", null, null)]
    [InlineData("Festival", "Festival", null, null)]
    [InlineData("Festival mid", "Festival", "MidWay", null)]
    [InlineData("Festival FINAL due 2027-03-05", "Festival", "Final", "2027-03-05")]
    [InlineData("Festival due by March 5, 2027 mid-way", "Festival", "MidWay", "March 5, 2027")]
    [InlineData("Fête mi-parcours pour le 5 mars 2027", "Fête", "MidWay", "5 mars 2027")]
    [InlineData("Fête à rendre pour le 5 mars 2027", "Fête", null, "5 mars 2027")]
    [InlineData("Fête a rendre le 1er mars 2027", "Fête", null, "1er mars 2027")]
    [InlineData("Fonds pour le climat", "Fonds pour le climat", null, null)]
    [InlineData("Fonds pour le climat pour le 5 mars 2027", "Fonds pour le climat", null, "5 mars 2027")]
    [InlineData("\"Due North final\" due 2027-03-05", "Due North final", null, "2027-03-05")]
    [InlineData("Festival due", "Festival", null, "")]
    [InlineData("due soon", "", null, "soon")]
    public void The_parts_are_found_in_any_language(string argument, string name, string? kind, string? due)
    {
        var read = ReflectArgument.Read(argument, Wordings);

        Assert.Equal((name, kind, due), (read.Name, read.Kind?.ToString(), read.Due));
    }

    [Theory]
    [InlineData("2027-03-05")]
    [InlineData("5 March 2027")]
    [InlineData("5th mar 2027")]
    [InlineData("March 5, 2027")]
    [InlineData("5 mars 2027")]
    [InlineData("5 de marzo de 2027")]
    [InlineData("5 maart 2027")]
    [InlineData("5 مارس 2027")]
    [InlineData("٥ آذار ٢٠٢٧")]
    public void A_day_is_read_as_people_type_it(string typed) => Assert.Equal(new DateOnly(2027, 3, 5), DueDate.Read(typed, Wordings));

    [Theory]
    [InlineData("1er août 2027", 8, 1)]
    [InlineData("14 fevrier 2027", 2, 14)]
    [InlineData("14 FÉVRIER 2027", 2, 14)]
    [InlineData("14 févr. 2027", 2, 14)]
    public void Accents_and_capitals_do_not_matter(string typed, int month, int day) =>
        Assert.Equal(new DateOnly(2027, month, day), DueDate.Read(typed, Wordings));

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("5/3/2027")]
    [InlineData("31 June 2027")]
    [InlineData("0 June 2027")]
    [InlineData("5 March")]
    [InlineData("5 March 99999999999")]
    [InlineData("2027-13-05")]
    public void What_is_no_day_or_could_be_two_is_not_read(string typed) => Assert.Null(DueDate.Read(typed, Wordings));
}
