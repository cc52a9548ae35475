using PartnerBot.CheckIns;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

/// <summary>Monday, 11 January 2027; each partnership asks on Tuesdays at ten, from tomorrow on, every two weeks. Two questions a week may come.</summary>
public sealed class TakeTurnsTests
{
    private static readonly string[] Names = [Harbour.Name, "Open Kitchen", "River Walks"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 59)]
    [InlineData(14, 45)]
    [InlineData(28, 31)]
    [InlineData(400, 0)]
    public void The_longer_none_has_come_the_sooner_a_card_is_due(int days, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), TakeTurns.DelayOf(TimeSpan.FromDays(days)));

    [Fact]
    public async Task A_partner_in_three_partnerships_is_asked_in_each_of_them_in_turn()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        foreach (var name in Names.Skip(1))
        {
            await harbour.AlsoInAsync(name);
        }

        var came = new List<IReadOnlyList<string>>();
        foreach (var day in (DateTimeOffset[])[new(2027, 1, 12, 9, 0, 0, TimeSpan.Zero), new(2027, 1, 26, 9, 0, 0, TimeSpan.Zero), new(2027, 2, 9, 9, 0, 0, TimeSpan.Zero)])
        {
            var before = Asked(harbour);
            await harbour.Bot.LeapToAsync(day, Cancellation);
            for (var second = 0; second < 60; second++)
            {
                await harbour.Bot.DeliverAsync();
                harbour.Bot.Clock.Advance(TimeSpan.FromSeconds(1));
            }

            came.Add([.. Names.Where(name => Asked(harbour)[name] > before[name])]);
        }

        Assert.All(came, round => Assert.Equal(2, round.Count));
        // Who was left out is asked in the next round.
        Assert.All(came.Zip(came.Skip(1)), rounds => Assert.Equal(Names.Order(), rounds.First.Union(rounds.Second).Order()));
    }

    private static Dictionary<string, int> Asked(Harbour harbour) => Names.ToDictionary(
        name => name, name => harbour.Partners[1].View.Cards.Count(card => card.HasButton("Send") && card.Words.Contains($"For **{name}**", StringComparison.Ordinal)));
}
