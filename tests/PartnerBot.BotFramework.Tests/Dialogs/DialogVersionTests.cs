using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.Tests.Hosting;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Dialogs;

/// <summary>A deploy in the middle of a conversation.</summary>
public sealed class DialogVersionTests
{
    private const string Over = "This card belongs to a conversation that is over.";
    private const string MustWait = "I cannot go on with this card just now. Nothing you had told me before is lost. Please try again in a few minutes.";

    [Fact]
    public async Task A_new_version_carries_the_old_state_over()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = await DialogWalkTests.AtReadBackAsync(new Traveller(bot));

        await bot.RestartAsync(Traveller.Plans<UpcastTrip>);

        Assert.Equal("readback 4/4 < Ana/Lisbon (of version 1)//May", await ana.SaysAsync("again"));
        Assert.Equal("booked 32 Ana/Lisbon (of version 1)//May", await ana.AnswersAsync(null));
    }

    [Fact]
    public async Task A_new_version_that_cannot_read_the_old_state_says_that_the_card_is_over()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = await DialogWalkTests.AtReadBackAsync(new Traveller(bot));

        await bot.RestartAsync(Traveller.Plans<ForgetfulTrip>);

        Assert.Equal(Over, await ana.AnswersAsync(null));
        Assert.Equal("waiting: nothing", await ana.SaysAsync("again"));
        Assert.Equal("who 1/4", await ana.SaysAsync("go"));
    }

    [Fact]
    public async Task A_dialog_that_cannot_be_carried_over_does_not_hide_another()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);
        await ana.SaysAsync("tour");
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await ana.SaysAsync("go");

        await bot.RestartAsync(Traveller.Plans<ForgetfulTrip>);

        Assert.Equal("waiting: tour", await ana.SaysAsync("hello"));
    }

    [Fact]
    public async Task While_a_deploy_is_under_way_a_host_of_the_old_version_leaves_a_newer_run_alone()
    {
        await using var bot = await LayerHost.StartAsync(Traveller.Plans<UpcastTrip>);
        var ana = new Traveller(bot);
        await ana.SaysAsync("go");

        await bot.RestartAsync(Traveller.Plans<TripDialog>);
        Assert.Equal(MustWait, await ana.AnswersAsync("Ana"));
        await ana.SaysAsync("tour");
        await bot.RestartAsync(Traveller.Plans<UpcastTrip>);

        Assert.Equal("waiting: tour", await ana.SaysAsync("hello"));
        await ana.SaysAsync("stop");
        Assert.Equal("waiting: trip", await ana.SaysAsync("hello"));
    }

    [Theory]
    [InlineData("go")]
    [InlineData("resume")]
    public async Task While_a_deploy_is_under_way_a_host_of_the_old_version_does_not_begin_over_a_newer_run(string word)
    {
        await using var bot = await LayerHost.StartAsync(Traveller.Plans<UpcastTrip>);
        var ana = new Traveller(bot);
        await ana.SaysAsync("go");
        await ana.AnswersAsync("Ana");

        await bot.RestartAsync(Traveller.Plans<TripDialog>);
        Assert.Equal(MustWait, await ana.SaysAsync(word));
        await bot.RestartAsync(Traveller.Plans<UpcastTrip>);

        Assert.Equal("where 2/4 <", await ana.SaysAsync("again"));
        Assert.DoesNotContain(bot.Logs.Lines, line => line.Event.Id == 203);
    }

    [Fact]
    public async Task After_a_release_was_taken_back_nobody_waits_for_its_hosts()
    {
        await using var bot = await LayerHost.StartAsync(Traveller.Plans<UpcastTrip>);
        var ana = new Traveller(bot);
        await ana.SaysAsync("go");
        await ana.AnswersAsync("Ana");

        await bot.RestartAsync(Traveller.Plans<TripDialog>);
        bot.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("waiting: nothing", await ana.SaysAsync("resume"));
        Assert.Equal("who 1/4", await ana.SaysAsync("go"));
    }

    [Fact]
    public async Task While_a_deploy_is_under_way_a_host_leaves_a_kind_it_does_not_know_alone()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);
        await ana.SaysAsync("go");

        await bot.RestartAsync(Traveller.Plans<TourDialog>);
        Assert.Equal(MustWait, await ana.AnswersAsync("Ana"));
        Assert.Equal("waiting: nothing", await ana.SaysAsync("again"));
        await ana.SaysAsync("tour");
        await ana.SaysAsync("stop");
        await bot.RestartAsync(Traveller.Plans<TripDialog>);

        Assert.Equal("waiting: trip", await ana.SaysAsync("hello"));
    }

    [Fact]
    public async Task A_step_that_is_no_more_falls_back_to_the_last_one_passed()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);
        await ana.SaysAsync("go");
        await ana.AnswersAsync("Ana");
        await ana.AnswersAsync("Lisbon");

        await bot.RestartAsync(Traveller.Plans<OpenEndedTrip>);

        Assert.Equal("where 2/3 <", await ana.AnswersAsync("May"));
        Assert.Equal("who 1/3", await ana.PressesAsync(DialogVerbs.Back));
        await ana.AnswersAsync("Bea");
        Assert.Equal("readback 3/3 < Bea/Porto//", await ana.AnswersAsync("Porto"));
    }

    [Fact]
    public async Task A_first_step_that_is_no_more_begins_with_the_present_first_one()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);
        await ana.SaysAsync("go");

        await bot.RestartAsync(Traveller.Plans<AnonymousTrip>);

        Assert.Equal("where 1/3", await ana.SaysAsync("again"));
    }

    [Fact]
    public async Task A_card_from_before_a_deploy_puts_the_question_of_today_with_what_was_filled_in()
    {
        await using var bot = await LayerHost.StartAsync(Eater.Bakes);
        var ana = new Eater(bot);
        await ana.SaysAsync("move");
        var data = JsonNode.Parse(ana.Card.GetProperty("actions")[0].GetProperty("data").GetRawText())!.AsObject();
        data["version"] = "0";
        data["answer"] = "Rua Nova 1";

        var answer = await bot.PressesAsync(SomeActivity.Press(DialogVerbs.Answer, data));

        Assert.Equal("Rua Nova 1", answer.Card!.Value.GetProperty("body")[0].GetProperty("value").GetString());
        Assert.StartsWith("And the city?", await ana.PressesAsync("Next", ("answer", "Rua Nova 1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_an_upcast_throws_the_person_can_go_on()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);
        await ana.SaysAsync("tour");
        await ana.SaysAsync("go");

        await bot.RestartAsync(Traveller.Plans<BrokenTrip>);

        Assert.Equal("waiting: tour", await ana.SaysAsync("hello"));
        Assert.Equal("who 1/4", await ana.SaysAsync("go"));
        Assert.Contains(nameof(KeyNotFoundException), Assert.Single(bot.Logs.Lines, line => line.Event.Id == 220).Text, StringComparison.Ordinal);
    }

    private sealed class BrokenTrip : TripDialog
    {
        public override int Version => 2;

        protected override Trip? Upcast(int version, JsonElement state) => new() { Who = state.GetProperty("nobody").GetString() };
    }

    private sealed class UpcastTrip : TripDialog
    {
        public override int Version => 2;

        protected override Trip? Upcast(int version, JsonElement state)
        {
            var trip = state.Deserialize(TripJson.Default.Trip)!;

            return version == 1 ? trip with { Where = $"{trip.Where} (of version {version})" } : null;
        }
    }

    private sealed class ForgetfulTrip : TripDialog
    {
        public override int Version => 2;
    }

    private sealed class OpenEndedTrip : TripDialog
    {
        protected override IReadOnlyList<DialogStep<Trip>> Steps => [.. base.Steps.Where(step => step.Name != "until")];
    }

    private sealed class AnonymousTrip : TripDialog
    {
        protected override IReadOnlyList<DialogStep<Trip>> Steps => [.. base.Steps.Where(step => step.Name != "who")];
    }
}
