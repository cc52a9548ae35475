using PartnerBot.Testing.Chat;
using PartnerBot.Tests.CheckIns;
using Xunit;

namespace PartnerBot.Tests.Commands;

public sealed class HelpTests
{
    private static readonly string[] Headings = ["Check-ins", "Your partnerships", "Stories and looking back", "When you look after a partnership", "What I keep about you", "For admins"];

    [Fact]
    public async Task Help_says_under_headings_what_can_be_typed_and_shows_nobody_a_heading_with_nothing_below_it()
    {
        await using var harbour = await Harbour.WithAsync("Ben");

        Assert.Equal(Headings[..5], await HeadingsInHelpAsync(harbour.Ana));
        Assert.Equal([.. Headings[..3], Headings[4]], await HeadingsInHelpAsync(harbour.Partners[1]));
    }

    [Fact]
    public async Task What_may_be_needed_at_any_time_comes_before_the_first_heading()
    {
        await using var harbour = await Harbour.WithAsync("Ben");

        await harbour.Partners[1].SaysAsync("help");

        Assert.InRange(harbour.Partners[1].View.LastShown.IndexOf("I need support", StringComparison.Ordinal), 0, harbour.Partners[1].View.LastShown.IndexOf("\n" + Headings[0], StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> HeadingsInHelpAsync(Partner partner)
    {
        await partner.SaysAsync("help");

        return partner.View.LastShown.Split('\n').Where(Headings.Contains);
    }
}
