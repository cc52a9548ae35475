using Xunit;

namespace PartnerBot.BotFramework.Tests.Dialogs;

public sealed class PromptTests
{
    [Fact]
    public async Task An_order_is_a_choice_a_dialog_within_and_a_yes_or_no()
    {
        await using var bot = await Eater.BotAsync();
        var ana = new Eater(bot);

        Assert.Equal("Which size? | Next | Stop", await ana.SaysAsync("pizza"));
        Assert.Equal("Which street? | Next | Back | Stop", await ana.PressesAsync("Next", ("answer", "l")));
        Assert.Equal("And the city? City | Next | Back | Skip | Stop", await ana.PressesAsync("Next", ("answer", "Rua Nova 1")));
        Assert.Equal("To Porto. Is it a gift? | Yes | No | Back | Stop", await ana.PressesAsync("Next", ("city", "Porto")));
        Assert.Equal("l to Rua Nova 1, Porto, as a gift", await ana.PressesAsync("Yes"));
    }

    [Fact]
    public async Task An_answer_that_will_not_do_is_asked_for_again_and_nothing_typed_is_lost()
    {
        await using var bot = await Eater.BotAsync();
        var ana = new Eater(bot);

        await ana.SaysAsync("pizza");
        Assert.Equal("Please answer this one first. Which size? | Next | Stop", await ana.PressesAsync("Next"));
        Assert.Equal("Please answer this one first. Which size? | Next | Stop", await ana.PressesAsync("Next", ("answer", "xl")));
        await ana.PressesAsync("Next", ("answer", "s"));
        Assert.Equal(
            "Please use at most 20 characters. Which street? [Rua das Flores Velhas 1] | Next | Back | Stop",
            await ana.PressesAsync("Next", ("answer", "Rua das Flores Velhas 1")));
        await ana.PressesAsync("Next", ("answer", "Rua Nova 1"));
        Assert.Equal("We bake in Lisbon and Porto. And the city? City [Rome] | Next | Back | Skip | Stop", await ana.PressesAsync("Next", ("city", "Rome")));
    }

    [Fact]
    public async Task What_is_typed_answers_only_a_question_that_says_so()
    {
        await using var bot = await Eater.BotAsync();
        var ana = new Eater(bot);

        Assert.Equal("Say «pizza».", await ana.SaysAsync("hello"));
        await ana.SaysAsync("pizza");
        Assert.StartsWith("Please answer", await ana.SaysAsync("huge"), StringComparison.Ordinal);
        Assert.StartsWith("Which street?", await ana.SaysAsync("LARGE"), StringComparison.Ordinal);
        Assert.StartsWith("Which street?", await ana.SaysAsync("Rua Nova 1"), StringComparison.Ordinal);
        await ana.PressesAsync("Next", ("answer", "Rua Nova 1"));
        await ana.PressesAsync("Skip");
        Assert.Equal("l to Rua Nova 1, ", await ana.SaysAsync("no"));
    }
}
