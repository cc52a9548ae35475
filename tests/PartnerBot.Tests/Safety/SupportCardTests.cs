using PartnerBot.BotFramework.Cards;
using PartnerBot.Safety;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.Cards;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Safety;

public sealed class SupportCardTests
{
    private static readonly DateOnly Verified = new(2027, 1, 5);

    [Fact]
    public void The_countrys_own_line_comes_before_the_directory_and_what_nobody_tried_is_named_once()
    {
        var words = Shown([Line("Night line", null)], [Line("Directory", null)]);

        Assert.Equal(["Night line", "Directory"], Order(words, "Night line", "Directory"));
        Assert.Contains("not yet tried by those who run this bot: Night line · Directory.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_admin_has_verified_comes_first()
    {
        var words = Shown([Line("Night line", null), Line("Day line", Verified)], [Line("Directory", Verified)]);

        Assert.Equal(["Day line", "Directory", "Night line"], Order(words, "Night line", "Day line", "Directory"));
        Assert.Contains("not yet tried by those who run this bot: Night line.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_everything_is_verified_nothing_is_said_of_it() =>
        Assert.DoesNotContain("not yet tried", Shown([Line("Night line", Verified)], [Line("Directory", Verified)]), StringComparison.Ordinal);

    /// <summary>Without marks «988.ca» is read «ca.988» there, and the line's name from behind.</summary>
    [Fact]
    public void A_name_and_an_address_keep_their_order_in_Arabic()
    {
        var card = SafetyCardSamples.In(new Wordings().For("ar")).Single(sample => sample.Name == "support in CA").Card;

        List<string> shown = [.. card.Body.OfType<Container>().SelectMany(line => line.Items).OfType<TextBlock>().Select(text => text.Text)];
        Assert.Contains("\u20689-8-8: Suicide Crisis Helpline\u2069", shown);
        Assert.Contains("[\u2068988.ca\u2069](https://988.ca)", shown);
    }

    private static string Shown(IReadOnlyList<Helpline> lines, IReadOnlyList<Helpline> international)
    {
        var country = new HelplineCountry("XX", new Dictionary<string, string> { ["en"] = "Xanadu" }, [], null, lines);
        var card = SupportCard.Of(
            new Wordings().For("en"), new SupportView([country], country, international, day => day is not null, WasRecognised: true, CanAskSomebody: true));

        return new ShownCard("1", CardJson.ToJsonElement(card)).Words;
    }

    private static Helpline Line(string name, DateOnly? verifiedOn) => new(name, "116 123", null, null, "24/7", ["en"], "https://line.example", verifiedOn);

    private static IEnumerable<string> Order(string words, params string[] names) => names.OrderBy(name => words.IndexOf(name, StringComparison.Ordinal));
}
