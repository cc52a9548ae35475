using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Commands;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("help")]
    [InlineData("  HELP!  ")]
    [InlineData("Hello")]
    public async Task Help_lists_what_can_be_done_however_it_is_typed(string typed)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");

        await ana.SaysAsync(typed);

        Assert.Contains("What you can do here", ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_of_the_finger_gets_a_guess_with_a_button_that_runs_it()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");

        await ana.SaysAsync("hlep");
        Assert.Contains("Did you mean", ana.Shown, StringComparison.Ordinal);

        await ana.PressesAsync("Help");
        Assert.Contains("What you can do here", ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_sentence_gets_a_helpful_card_in_the_clients_language()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var chloe = bot.Person("Chloé", locale: "fr-FR");

        await chloe.SaysAsync("quel temps fait-il");

        Assert.Contains("Je n’ai pas compris", chloe.Shown, StringComparison.Ordinal);
    }
}
