using System.Globalization;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Wording;

/// <summary>After the tables of the Unicode CLDR.</summary>
public sealed class PluralsTests
{
    [Theory]
    [InlineData("en", "0 other, 1 one, 2 other, 11 other, 101 other")]
    [InlineData("fr", "0 one, 1 one, 2 other, 21 other")]
    [InlineData("es", "0 other, 1 one, 2 other, 21 other")]
    [InlineData("nl", "0 other, 1 one, 2 other, 21 other")]
    [InlineData("ar", "0 zero, 1 one, 2 two, 3 few, 10 few, 11 many, 26 many, 99 many, 100 other, 102 other, 103 few, 111 many, 1000 other")]
    public void Each_number_has_the_form_its_language_gives_it(string language, string forms) => Assert.All(forms.Split(", "), form =>
    {
        var (number, category) = (form.Split(' ')[0], form.Split(' ')[1]);

        Assert.Equal(category, Plurals.Category(language, int.Parse(number, CultureInfo.InvariantCulture)));
        Assert.Contains(category, Plurals.CategoriesOf(language));
    });

    /// <summary>French counts none with the form for one, which must not say then that there is one.</summary>
    [Theory]
    [InlineData("closing.page.answered")]
    [InlineData("setup.soon.told")]
    [InlineData("export.stories")]
    public void None_is_not_called_one_in_French(string key) =>
        Assert.StartsWith("0 ", new Wordings().For("fr").Count(key, 0), StringComparison.Ordinal);
}
