using PartnerBot.BotFramework.Tests.Authentication;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Connector;

public sealed class FakeTeamsTests
{
    [Fact]
    public async Task A_call_that_nobody_expects_fails_the_test()
    {
        var bot = await BotOfThisTest.StartAsync();
        using var http = new HttpClient(bot.Teams.Network());

        await http.GetAsync(new Uri("https://graph.microsoft.com/v1.0/me"), BotOfThisTest.Cancelled);

        await Assert.ThrowsAsync<InvalidOperationException>(() => bot.DisposeAsync().AsTask());
    }
}
