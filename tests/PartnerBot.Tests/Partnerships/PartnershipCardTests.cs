using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.Tests.Cards;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Partnerships;

public sealed class PartnershipCardTests
{
    private static readonly Wordings Wordings = new();

    /// <summary>An installation settles on how long: not always a number that Arabic counts as it counts ninety.</summary>
    [Theory]
    [InlineData(30, "\u206830 يومًا\u2069")]
    [InlineData(100, "\u2068100 يوم\u2069")]
    [InlineData(103, "\u2068103 أيام\u2069")]
    public void How_long_what_was_said_is_kept_is_counted_as_in_Arabic(int days, string said)
    {
        var card = EndCards.Ask(Wordings.For("ar"), PartnershipCardSamples.Partnership, wantsToLeave: false, TimeSpan.FromDays(days));

        Assert.Contains(card.Body.OfType<TextBlock>(), text => text.Text.Contains(said, StringComparison.Ordinal));
    }

    /// <summary>Whoever reads it in a group lives anywhere.</summary>
    [Fact]
    public void An_invitation_for_a_group_says_on_whose_clock_it_ends()
    {
        var code = new JoinCode("K7M4QP9X", PartnershipCardSamples.Partnership.Id, new DateTimeOffset(2027, 3, 1, 12, 0, 0, TimeSpan.Zero), TimeSpan.FromDays(30));

        var card = InvitationCards.ForGroup(Wordings.For("en"), PartnershipCardSamples.Partnership, code);

        Assert.Contains(card.Body.OfType<TextBlock>(), text => text.Text.Contains("31 March 2027, 14:00, Europe/Berlin", StringComparison.Ordinal));
    }
}
