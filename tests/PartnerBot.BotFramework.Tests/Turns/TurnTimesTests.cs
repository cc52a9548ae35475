using System.ComponentModel.DataAnnotations;
using System.Globalization;
using PartnerBot.BotFramework.Turns;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Turns;

public sealed class TurnTimesTests
{
    [Fact]
    public void The_longest_turn_is_answered_a_second_before_the_channel_gives_up()
    {
        var longest = TimeSpan.Parse(TurnTimes.LongestTurn, CultureInfo.InvariantCulture) + TurnTimes.ToNote + TurnTimes.ToSpeak;

        Assert.True(longest <= TurnTimes.Channel - TimeSpan.FromSeconds(1), $"{longest}");
    }

    [Fact]
    public void A_claim_is_as_long_as_the_channels_patience() => Assert.Equal(TurnTimes.Channel, ISeenActivities.Claim);

    [Theory]
    [InlineData("00:00:10", true)]
    [InlineData("00:00:10.001", false)]
    [InlineData("00:00:01", true)]
    [InlineData("00:00:00.999", false)]
    public void No_longer_turn_can_be_set(string limit, bool isAllowed)
    {
        var options = new TurnOptions { TimeLimit = TimeSpan.Parse(limit, CultureInfo.InvariantCulture) };

        Assert.Equal(isAllowed, Validator.TryValidateObject(options, new ValidationContext(options), null, validateAllProperties: true));
    }
}
