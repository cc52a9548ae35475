using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.Tests.Hosting;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Dialogs;

public sealed class DialogWalkTests
{
    [Fact]
    public async Task The_steps_that_apply_come_in_their_order()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);

        Assert.Equal("who 1/4", await ana.SaysAsync("go"));
        Assert.Equal("where 2/4 <", await ana.AnswersAsync("Ana"));
        Assert.Equal("visa 3/5 <", await ana.AnswersAsync("Nairobi", ("abroad", "true")));
        Assert.Equal("until 4/5 <", await ana.AnswersAsync("yes"));
        Assert.Equal("readback 5/5 < Ana/Nairobi/yes/May", await ana.AnswersAsync("May"));
        Assert.Equal("booked 32 Ana/Nairobi/yes/May", await ana.AnswersAsync(null));
    }

    [Fact]
    public async Task A_step_that_only_follows_up_has_the_number_of_the_one_before_it_and_changes_none()
    {
        await using var bot = await LayerHost.StartAsync(Traveller.Plans<CountedTripDialog>);
        var ana = new Traveller(bot);

        Assert.Equal("who 1/4", await ana.SaysAsync("go"));
        Assert.Equal("where 2/4 <", await ana.AnswersAsync("Ana"));
        Assert.Equal("visa 2/4 <", await ana.AnswersAsync("Nairobi", ("abroad", "true")));
        Assert.Equal("until 3/4 <", await ana.AnswersAsync("yes"));
        Assert.Equal("readback 4/4 < Ana/Nairobi/yes/May", await ana.AnswersAsync("May"));
    }

    [Fact]
    public async Task A_step_that_does_not_apply_is_not_put()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);

        await ana.SaysAsync("go");
        await ana.AnswersAsync("Ana");

        Assert.Equal("until 3/4 <", await ana.AnswersAsync("Lisbon"));
    }

    [Fact]
    public async Task Only_a_step_that_allows_it_is_skipped()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);

        await ana.SaysAsync("go");

        Assert.Equal("who 1/4", await ana.PressesAsync(DialogVerbs.Skip));
        Assert.Equal("who 1/4", await ana.SaysAsync("skip"));
        await ana.AnswersAsync("Ana");
        Assert.Equal("until 3/4 <", await ana.PressesAsync(DialogVerbs.Skip));
        await ana.PressesAsync(DialogVerbs.Back);
        Assert.Equal("until 3/4 <", await ana.SaysAsync("skip"));
    }

    [Fact]
    public async Task Back_leads_the_way_that_was_come()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);

        await ana.SaysAsync("go");
        await ana.AnswersAsync("Ana");
        await ana.AnswersAsync("Lisbon");

        Assert.Equal("where 2/4 <", await ana.PressesAsync(DialogVerbs.Back));
        Assert.Equal("who 1/4", await ana.SaysAsync("back"));
        Assert.Equal("who 1/4", await ana.PressesAsync(DialogVerbs.Back));
    }

    [Fact]
    public async Task A_change_from_the_read_back_returns_there_and_does_not_lengthen_the_way_back()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = await AtReadBackAsync(new Traveller(bot));

        Assert.Equal("where 2/4 <", await ana.AnswersAsync("where"));
        Assert.Equal("readback 4/4 < Ana/Porto//May", await ana.AnswersAsync("Porto"));
        Assert.Equal("where 2/4 <", await ana.PressesAsync(DialogVerbs.Back));
        Assert.Equal("who 1/4", await ana.PressesAsync(DialogVerbs.Back));
        Assert.Equal("who 1/4", await ana.PressesAsync(DialogVerbs.Back));
    }

    [Fact]
    public async Task An_answer_that_will_not_do_is_asked_for_again_with_what_was_entered()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);

        await ana.SaysAsync("go");

        Assert.Equal("who 1/4 Somebody must go. kept", await ana.AnswersAsync(null, ("note", "kept")));
        Assert.Equal("who 1/4", await ana.SaysAsync("again"));
        Assert.Equal("where 2/4 <", await ana.AnswersAsync("Ana"));
    }

    [Fact]
    public async Task A_finished_dialog_shows_the_same_card_however_often_its_buttons_are_pressed()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = await AtReadBackAsync(new Traveller(bot));
        var readBack = ana.Card;
        await ana.AnswersAsync(null);
        var booked = ana.Card.GetRawText();

        foreach (var verb in new[] { DialogVerbs.Answer, DialogVerbs.Back, DialogVerbs.Skip, DialogVerbs.Stop })
        {
            await ana.PressesOnAsync(readBack, verb);
            Assert.Equal(booked, ana.Card.GetRawText());
        }
    }

    [Fact]
    public async Task A_finished_dialog_waits_for_nothing()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = await AtReadBackAsync(new Traveller(bot));

        await ana.AnswersAsync(null);

        Assert.Equal("waiting: nothing", await ana.SaysAsync("back"));
    }

    [Theory]
    [InlineData("button")]
    [InlineData("typed")]
    [InlineData("answer")]
    public async Task A_dialog_that_is_stopped_is_gone_and_says_the_same_again(string how)
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);
        await ana.SaysAsync("go");
        await ana.AnswersAsync("Ana");
        await ana.AnswersAsync("Lisbon");
        var until = ana.Card;

        var shown = how switch
        {
            "button" => await ana.PressesAsync(DialogVerbs.Stop),
            "typed" => await ana.SaysAsync("stop"),
            _ => await ana.AnswersAsync("never"),
        };

        Assert.Equal("given up", shown);
        Assert.Equal("waiting: nothing", await ana.SaysAsync("hello"));
        Assert.Equal("given up", await ana.PressesOnAsync(until, DialogVerbs.Answer));
        Assert.Equal("given up", await ana.PressesOnAsync(until, DialogVerbs.Stop));
    }

    internal static async Task<Traveller> AtReadBackAsync(Traveller traveller)
    {
        await traveller.SaysAsync("go");
        await traveller.AnswersAsync("Ana");
        await traveller.AnswersAsync("Lisbon");
        await traveller.AnswersAsync("May");

        return traveller;
    }
}
