using PartnerBot.Partnerships;
using Xunit;

namespace PartnerBot.Tests.Partnerships;

public sealed class WrongJoinTryTests
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Four_wrong_tries_within_an_hour_are_forgiven() => Assert.Null(WrongJoinTry.WaitUntil(MinutesAgo(1, 2, 3, 59), Noon));

    [Fact]
    public void After_the_fifth_one_waits_until_the_oldest_of_the_five_is_an_hour_old() =>
        Assert.Equal(Noon.AddMinutes(1), WrongJoinTry.WaitUntil(MinutesAgo(1, 2, 3, 4, 59), Noon));

    [Fact]
    public void A_try_that_is_an_hour_old_does_not_count() => Assert.Null(WrongJoinTry.WaitUntil(MinutesAgo(1, 2, 3, 4, 60), Noon));

    [Fact]
    public void Of_more_than_five_the_latest_five_count() =>
        Assert.Equal(Noon.AddMinutes(50), WrongJoinTry.WaitUntil(MinutesAgo(5, 6, 7, 8, 10, 20, 30), Noon));

    private static IEnumerable<DateTimeOffset> MinutesAgo(params int[] minutes) => minutes.Select(ago => Noon.AddMinutes(-ago));
}
