using System.Text.Json.Nodes;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.Tests.Hosting;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Dialogs;

/// <summary>Which run of a dialog a card, or a typed word, belongs to.</summary>
public sealed class DialogRunTests
{
    private const string Over = "This card belongs to a conversation that is over.";

    [Fact]
    public async Task An_old_card_shows_where_the_dialog_stands_and_changes_nothing()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);
        await ana.SaysAsync("go");
        var who = ana.Card;
        await ana.AnswersAsync("Ana");

        Assert.Equal("where 2/4 <", await ana.PressesOnAsync(who, DialogVerbs.Answer, ("text", "Bea")));
        Assert.Equal("where 2/4 <", await ana.PressesOnAsync(who, DialogVerbs.Stop));
        await ana.AnswersAsync("Lisbon");
        Assert.Equal("readback 4/4 < Ana/Lisbon//May", await ana.AnswersAsync("May"));
    }

    [Fact]
    public async Task A_new_host_goes_on_where_the_old_one_stood()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);
        await ana.SaysAsync("go");
        await ana.AnswersAsync("Ana");

        await bot.RestartAsync();

        Assert.Equal("where 2/4 <", await ana.SaysAsync("again"));
        await ana.AnswersAsync("Lisbon");
        Assert.Equal("readback 4/4 < Ana/Lisbon//May", await ana.AnswersAsync("May"));
    }

    [Fact]
    public async Task A_card_of_nobodys_run_says_that_it_is_over()
    {
        await using var bot = await Traveller.BotAsync();

        Assert.Equal(Over, (await bot.PressesAsync(SomeActivity.Press(DialogVerbs.Answer))).Sentence);
    }

    [Fact]
    public async Task Of_one_kind_the_latest_run_counts()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);
        await ana.SaysAsync("go");
        var old = ana.Card;
        await ana.SaysAsync("go");

        Assert.Equal(Over, await ana.PressesOnAsync(old, DialogVerbs.Answer, ("text", "Ana")));
        Assert.Equal("where 2/4 <", await ana.AnswersAsync("Ana"));
    }

    [Fact]
    public async Task Two_kinds_are_in_flight_side_by_side_and_words_go_to_the_one_touched_last()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);
        await ana.SaysAsync("go");
        var trip = ana.Card;
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await ana.SaysAsync("tour");
        var tour = ana.Card;

        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await ana.PressesOnAsync(tour, DialogVerbs.Answer, ("text", "Ana"));
        Assert.Equal("waiting: tour", await ana.SaysAsync("hello"));
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await ana.PressesOnAsync(trip, DialogVerbs.Answer, ("text", "Ana"));
        Assert.Equal("waiting: trip", await ana.SaysAsync("hello"));
        Assert.Equal("given up", await ana.SaysAsync("stop"));
        Assert.Equal("waiting: tour", await ana.SaysAsync("hello"));
    }

    [Fact]
    public async Task A_client_that_comes_by_itself_sees_where_the_dialog_stands_and_changes_nothing()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);
        await ana.SaysAsync("go");
        var button = ana.Card.GetProperty("actions")[0];
        var data = JsonNode.Parse(button.GetProperty("data").GetRawText())!.AsObject();
        data["text"] = "Ana";
        var visit = SomeActivity.Invoke("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject { ["verb"] = DialogVerbs.Answer, ["data"] = data },
            ["trigger"] = "automatic",
        });

        Assert.Equal("who 1/4", (await bot.PressesAsync(visit)).Title);
        Assert.Equal("where 2/4 <", await ana.AnswersAsync("Ana"));
    }

    [Fact]
    public async Task A_dialog_that_the_bot_ends_is_over()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);
        await ana.SaysAsync("go");

        Assert.Equal("waiting: nothing", await ana.SaysAsync("end"));
        Assert.Equal(Over, await ana.AnswersAsync("Ana"));
    }

    [Fact]
    public async Task Nobody_elses_card_can_be_answered()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);
        var bea = new Traveller(bot, "bea");
        await ana.SaysAsync("go");

        Assert.Equal(Over, await bea.PressesOnAsync(ana.Card, DialogVerbs.Answer, ("text", "Bea")));
        Assert.Equal("where 2/4 <", await ana.AnswersAsync("Ana"));
    }

    [Fact]
    public async Task In_a_group_each_has_a_run_of_their_own()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot, "ana", inGroup: true);
        var bea = new Traveller(bot, "bea", inGroup: true);
        await ana.SaysAsync("go");
        await bea.SaysAsync("go");

        Assert.Equal(Over, await bea.PressesOnAsync(ana.Card, DialogVerbs.Answer, ("text", "Bea")));
        Assert.Equal("where 2/4 <", await bea.AnswersAsync("Bea"));
        Assert.Equal("who 1/4", await ana.SaysAsync("again"));
        Assert.Equal("where 2/4 <", await ana.AnswersAsync("Ana"));
    }

    [Fact]
    public async Task What_is_said_in_a_group_does_not_steer_the_dialog_in_the_personal_chat()
    {
        await using var bot = await Traveller.BotAsync();
        var alone = new Traveller(bot);
        await alone.SaysAsync("go");

        Assert.Equal("waiting: nothing", await new Traveller(bot, "ana", inGroup: true).SaysAsync("stop"));
        Assert.Equal("waiting: trip", await alone.SaysAsync("hello"));
    }

    [Fact]
    public async Task An_interrupted_dialog_waits_for_14_days()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);
        await ana.SaysAsync("go");

        bot.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal("where 2/4 <", await ana.AnswersAsync("Ana"));
        bot.Clock.Advance(TimeSpan.FromDays(14) + TimeSpan.FromSeconds(1));

        Assert.Equal(Over, await ana.AnswersAsync("Lisbon"));
        Assert.Equal("waiting: nothing", await ana.SaysAsync("again"));
    }

    [Fact]
    public async Task A_finished_dialog_answers_its_last_card_for_a_day()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = await DialogWalkTests.AtReadBackAsync(new Traveller(bot));
        var readBack = ana.Card;
        await ana.AnswersAsync(null);

        bot.Clock.Advance(TimeSpan.FromDays(1));
        Assert.StartsWith("booked", await ana.PressesOnAsync(readBack, DialogVerbs.Answer), StringComparison.Ordinal);
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Over, await ana.PressesOnAsync(readBack, DialogVerbs.Answer));
    }
}
