using Xunit;

namespace PartnerBot.Tests.CheckIns;

public sealed class TellCheckInsTests
{
    [Fact]
    public async Task With_the_partnership_everybody_sees_the_next_check_in_and_the_latest_summary_as_it_was_frozen()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await harbour.Ana.SaysAsync("check in now");
        await harbour.Bot.DeliverAsync();
        await ben.PressesAsync("Send", new { feeling = "Mixed" });
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(6));
        await harbour.Bot.InScopeAsync<PartnerBot.CheckIns.CloseCycle>(close => close.CloseAllAsync(harbour.Id, TestContext.Current.CancellationToken));
        await harbour.Bot.DeliverAsync();
        var summary = ben.View.Cards.Last(card => card.Words.Contains("How we are", StringComparison.Ordinal)).Words;
        var before = ben.View.Cards.Count;

        await ben.SaysAsync("partnership");

        var told = ben.View.Cards.Skip(before).Select(card => card.Words).ToList();
        Assert.Contains(told, words => words.Contains("The next check-in: “Harbour Stories”", StringComparison.Ordinal) && words.Contains("You are asked on", StringComparison.Ordinal));
        Assert.Contains(summary, told);
    }

    [Fact]
    public async Task Who_has_not_joined_sees_neither()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var eve = harbour.Bot.Person("Eve");
        await harbour.JoinsAsync(eve, joined: false);

        await eve.SaysAsync("partnership");

        Assert.DoesNotContain("The next check-in", eve.View.Everything, StringComparison.Ordinal);
    }
}
