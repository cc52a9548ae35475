using PartnerBot.Safety;
using Xunit;

namespace PartnerBot.Tests.Safety;

public sealed class HelplineFormTests
{
    private const string Page = "https://help.example/";

    private static readonly KeptHelplines None = new(null, []);

    [Theory]
    [InlineData("112", "")]
    [InlineData("", "missing number")]
    public void An_emergency_number_needs_the_number_and_no_name(string number, string faults) =>
        Assert.Equal(faults, Faults(Form(HelplineEntry.Emergency) with { Name = null, Number = number }));

    [Theory]
    [InlineData("Listeners", "116 123", "", "", "")]
    [InlineData("Listeners", "", "85258", "", "")]
    [InlineData("Listeners", "", "", Page, "")]
    [InlineData("Listeners", "", "", "", "noWay number")]
    [InlineData("", "116 123", "", "", "missing name")]
    [InlineData("Listeners", "", "", "http://help.example/", "noPage url")]
    public void A_helpline_needs_a_name_and_one_way_to_it(string name, string number, string text, string url, string faults) =>
        Assert.Equal(faults, Faults(Form(HelplineEntry.New) with { Name = name, Number = number, Text = text, Url = url }));

    [Theory]
    [InlineData(100, "")]
    [InlineData(101, "long name")]
    public void A_name_has_room_for_a_hundred_letters(int letters, string faults) =>
        Assert.Equal(faults, Faults(Form(HelplineEntry.New) with { Name = new string('x', letters) }));

    [Theory]
    [InlineData("en, fr", "")]
    [InlineData("en, xq-nowhere", "noLanguage languages")]
    public void Its_languages_are_languages(string languages, string faults) =>
        Assert.Equal(faults, Faults(Form(HelplineEntry.New) with { Languages = languages }));

    [Theory]
    [InlineData("a friend", "noPage source")]
    [InlineData(null, "missing source")]
    public void Where_it_was_found_is_a_page(string? source, string faults) => Assert.Equal(faults, Faults(Form(HelplineEntry.New) with { Source = source }));

    private static HelplineForm Form(string key) => new(key, "Listeners", "116 123", null, null, null, null, Page, false);

    private static string Faults(HelplineForm form) => string.Join(", ", form.Review(None).Select(fault => $"{fault.Kind} {fault.Field}"));
}
