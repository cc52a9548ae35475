using System.Text.Json;
using PartnerBot.BotFramework.Tests.Hosting;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Dialogs;

/// <summary>A dialog that a step of another has begun.</summary>
public sealed class DialogWithinTests
{
    private const string Street = "Which street? | Next | Back | Stop";
    private const string City = "And the city? City | Next | Back | Skip | Stop";
    private const string Gift = "To Porto. Is it a gift? | Yes | No | Back | Stop";
    private const string Over = "This card belongs to a conversation that is over.";
    private const string MustWait = "I cannot go on with this card just now. Nothing you had told me before is lost. Please try again in a few minutes.";

    [Fact]
    public async Task Back_leads_out_of_it_and_into_it_again()
    {
        await using var bot = await Eater.BotAsync();
        var ana = await AtStreetAsync(bot);

        Assert.Equal("Which size? | Next | Stop", await ana.PressesAsync("Back"));
        Assert.Equal(Street, await ana.PressesAsync("Next", ("answer", "s")));
        await ana.PressesAsync("Next", ("answer", "Rua Nova 1"));
        Assert.Equal(Gift, await ana.PressesAsync("Next", ("city", "Porto")));
        Assert.Equal(City, await ana.PressesAsync("Back"));
        Assert.Equal(Street, await ana.PressesAsync("Back"));
        await ana.PressesAsync("Next", ("answer", "Rua Velha 2"));
        await ana.PressesAsync("Next", ("city", "Porto"));
        Assert.Equal("s to Rua Velha 2, Porto", await ana.PressesAsync("No"));
    }

    [Fact]
    public async Task Stop_within_it_ends_both_and_every_card_of_both_says_so()
    {
        await using var bot = await Eater.BotAsync();
        var ana = new Eater(bot);
        await ana.SaysAsync("pizza");
        var outer = ana.Card;
        await ana.PressesAsync("Next", ("answer", "s"));
        var inner = ana.Card;

        Assert.Equal("No pizza then.", await ana.PressesAsync("Stop"));
        Assert.Equal("No pizza then.", await ana.PressesOnAsync(inner, "Stop"));
        Assert.Equal("No pizza then.", await ana.PressesOnAsync(inner, "Next", ("answer", "Rua Nova 1")));
        Assert.Equal("No pizza then.", await ana.PressesOnAsync(outer, "Next", ("answer", "l")));
        Assert.Equal("Say «pizza».", await ana.SaysAsync("hello"));
        bot.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        Assert.Equal(Over, await ana.PressesOnAsync(outer, "Stop"));
    }

    [Fact]
    public async Task What_was_told_is_forgotten_at_once_when_it_stops()
    {
        await using var bot = await Eater.BotAsync();
        var ana = await AtStreetAsync(bot);
        await ana.PressesAsync("Next", ("answer", "Rua Nova 1"));

        await ana.PressesAsync("Stop");

        var stored = await bot.State.ReadAsync("dialogs/msteams/a:ana", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Rua", System.Text.Encoding.UTF8.GetString(stored!.Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_cards_name_its_own_run_and_an_old_one_shows_where_the_conversation_stands()
    {
        await using var bot = await Eater.BotAsync();
        var ana = new Eater(bot);
        await ana.SaysAsync("pizza");
        var outer = ana.Card;
        await ana.PressesAsync("Next", ("answer", "s"));
        var street = ana.Card;
        Assert.NotEqual(Run(outer), Run(street));

        Assert.Equal(Street, await ana.PressesOnAsync(outer, "Next", ("answer", "l")));
        await ana.PressesAsync("Next", ("answer", "Rua Nova 1"));
        Assert.Equal(City, await ana.PressesOnAsync(street, "Next", ("answer", "Rua Velha 2")));
        await ana.PressesAsync("Next", ("city", "Porto"));
        Assert.Equal(Gift, await ana.PressesOnAsync(street, "Next", ("answer", "Rua Velha 2")));
        await ana.PressesAsync("No");
        Assert.Equal("s to Rua Nova 1, Porto", await ana.PressesOnAsync(street, "Back"));
    }

    [Fact]
    public async Task It_goes_on_after_a_restart_and_expires_with_the_one_around_it()
    {
        await using var bot = await Eater.BotAsync();
        var ana = await AtStreetAsync(bot);

        await bot.RestartAsync();
        bot.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal(City, await ana.PressesAsync("Next", ("answer", "Rua Nova 1")));
        bot.Clock.Advance(TimeSpan.FromDays(14) + TimeSpan.FromSeconds(1));

        Assert.Equal(Over, await ana.PressesAsync("Next", ("city", "Porto")));
        Assert.Equal("Say «pizza».", await ana.SaysAsync("hello"));
    }

    [Fact]
    public async Task It_can_be_had_alone_and_beside()
    {
        await using var bot = await Eater.BotAsync();
        var ana = await AtStreetAsync(bot);
        var within = ana.Card;

        Assert.Equal("Which street? | Next | Stop", await ana.SaysAsync("move"));
        Assert.Equal(City, await ana.PressesOnAsync(within, "Next", ("answer", "Rua Nova 1")));
    }

    [Fact]
    public async Task A_host_that_does_not_know_it_leaves_the_run_to_those_who_do()
    {
        await using var bot = await Eater.BotAsync();
        var ana = await AtStreetAsync(bot);

        await bot.RestartAsync(host => host.AddDialog<OrderDialog>().OnMessage<PizzaMessages>());
        Assert.Equal(MustWait, await ana.PressesAsync("Next", ("answer", "Rua Nova 1")));
        await bot.RestartAsync(Eater.Bakes);

        Assert.Equal(City, await ana.PressesAsync("Next", ("answer", "Rua Nova 1")));
    }

    private static async Task<Eater> AtStreetAsync(LayerHost bot)
    {
        var ana = new Eater(bot);
        await ana.SaysAsync("pizza");
        Assert.Equal(Street, await ana.PressesAsync("Next", ("answer", "s")));

        return ana;
    }

    private static string? Run(JsonElement card) => card.GetProperty("actions")[0].GetProperty("data").GetProperty("dialog").GetString();
}
