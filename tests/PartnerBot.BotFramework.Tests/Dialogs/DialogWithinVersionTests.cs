using System.Text.Json;
using PartnerBot.BotFramework.Tests.Hosting;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Dialogs;

/// <summary>A deploy of a dialog while somebody stands in it on behalf of another.</summary>
public sealed class DialogWithinVersionTests
{
    private const string Street = "Which street? | Next | Back | Stop";
    private const string City = "And the city? City | Next | Back | Skip | Stop";
    private const string CityKept = "And the city? City [Porto] | Next | Back | Skip | Stop";
    private const string Gift = "To Porto. Is it a gift? | Yes | No | Back | Stop";
    private const string Over = "This card belongs to a conversation that is over.";
    private const string MustWait = "I cannot go on with this card just now. Nothing you had told me before is lost. Please try again in a few minutes.";

    [Fact]
    public async Task A_new_version_carries_its_old_state_over_and_what_is_around_it_goes_on()
    {
        await using var bot = await Eater.BotAsync();
        var ana = await AtCityAsync(bot);

        await bot.RestartAsync(Eater.Bakes<UpcastAddress>);

        Assert.Equal(CityKept, await ana.PressesAsync("Next", ("city", "Porto")));
        Assert.Equal(Gift, await ana.PressesAsync("Next", ("city", "Porto")));
        Assert.Equal("s to Rua Nova 1 (of version 1), Porto", await ana.PressesAsync("No"));
    }

    [Fact]
    public async Task A_new_version_that_cannot_read_its_old_state_begins_anew_and_what_is_around_it_keeps_its_answers()
    {
        await using var bot = await Eater.BotAsync();
        var ana = await AtCityAsync(bot);

        await bot.RestartAsync(Eater.Bakes<ForgetfulAddress>);

        Assert.Equal(Street, await ana.PressesAsync("Next", ("city", "Porto")));
        Assert.Equal(City, await ana.PressesAsync("Next", ("answer", "Rua Velha 2")));
        Assert.Equal(Gift, await ana.PressesAsync("Next", ("city", "Porto")));
        Assert.Equal("s to Rua Velha 2, Porto", await ana.PressesAsync("No"));
    }

    [Fact]
    public async Task A_typed_word_finds_the_question_that_is_put_anew()
    {
        await using var bot = await Eater.BotAsync();
        var ana = await AtCityAsync(bot);

        await bot.RestartAsync(Eater.Bakes<ForgetfulAddress>);

        Assert.Equal(Street, await ana.SaysAsync("hello"));
        Assert.Equal(City, await ana.PressesAsync("Next", ("answer", "Rua Velha 2")));
    }

    [Fact]
    public async Task The_way_back_into_one_that_cannot_be_read_any_more_begins_it_anew()
    {
        await using var bot = await Eater.BotAsync();
        var ana = await AtCityAsync(bot);
        Assert.Equal(Gift, await ana.PressesAsync("Next", ("city", "Porto")));

        await bot.RestartAsync(Eater.Bakes<ForgetfulAddress>);

        Assert.Equal(Street, await ana.PressesAsync("Back"));
    }

    [Fact]
    public async Task While_a_deploy_is_under_way_a_host_of_the_old_version_leaves_the_run_to_the_new_ones()
    {
        await using var bot = await LayerHost.StartAsync(Eater.Bakes<UpcastAddress>);
        var ana = await AtCityAsync(bot);

        await bot.RestartAsync(Eater.Bakes);
        Assert.Equal(MustWait, await ana.PressesAsync("Next", ("city", "Porto")));
        Assert.Equal("Say «pizza».", await ana.SaysAsync("hello"));
        await bot.RestartAsync(Eater.Bakes<UpcastAddress>);

        Assert.Equal(City, await ana.SaysAsync("hello"));
        Assert.Equal(Gift, await ana.PressesAsync("Next", ("city", "Porto")));
    }

    [Fact]
    public async Task Whatever_its_upcast_throws_the_person_can_begin_again()
    {
        await using var bot = await Eater.BotAsync();
        var ana = await AtCityAsync(bot);

        await bot.RestartAsync(Eater.Bakes<BrokenAddress>);

        Assert.Equal(Over, await ana.PressesAsync("Next", ("city", "Porto")));
        Assert.Equal("Which size? | Next | Stop", await ana.SaysAsync("pizza"));
        Assert.Single(bot.Logs.Lines, line => line.Event.Id == 220);
    }

    private static async Task<Eater> AtCityAsync(LayerHost bot)
    {
        var ana = new Eater(bot);
        await ana.SaysAsync("pizza");
        await ana.PressesAsync("Next", ("answer", "s"));
        Assert.Equal(City, await ana.PressesAsync("Next", ("answer", "Rua Nova 1")));

        return ana;
    }

    private sealed class UpcastAddress : AddressDialog
    {
        public override int Version => 2;

        protected override Address? Upcast(int version, JsonElement state)
        {
            var address = state.Deserialize(PizzaJson.Default.Address)!;

            return address with { Street = $"{address.Street} (of version {version})" };
        }
    }

    private sealed class ForgetfulAddress : AddressDialog
    {
        public override int Version => 2;
    }

    private sealed class BrokenAddress : AddressDialog
    {
        public override int Version => 2;

        protected override Address? Upcast(int version, JsonElement state) => throw new KeyNotFoundException();
    }
}
