using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.Tests.Hosting;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Dialogs;

/// <summary>A dialog that keeps what was told when its person stops in the middle.</summary>
public sealed class DialogDraftTests
{
    [Fact]
    public async Task What_is_typed_goes_elsewhere_until_the_draft_is_taken_up_again()
    {
        await using var bot = await LayerHost.StartAsync(Traveller.Plans<DraftedTrip>);
        var ana = new Traveller(bot);
        await ana.SaysAsync("tour");
        await ana.SaysAsync("go");
        await ana.AnswersAsync("Ana");

        Assert.Equal("given up", await ana.PressesAsync(DialogVerbs.Stop));
        Assert.Equal("waiting: tour", await ana.SaysAsync("hello"));
        await bot.RestartAsync();
        Assert.Equal("where 2/4 <", await ana.SaysAsync("resume"));
        Assert.Equal("waiting: trip", await ana.SaysAsync("hello"));
    }

    [Fact]
    public async Task A_button_of_its_card_takes_it_up_again_too()
    {
        await using var bot = await LayerHost.StartAsync(Traveller.Plans<DraftedTrip>);
        var ana = new Traveller(bot);
        await ana.SaysAsync("go");
        var who = ana.Card;
        await ana.SaysAsync("stop");

        Assert.Equal("where 2/4 <", await ana.PressesOnAsync(who, DialogVerbs.Answer, ("text", "Ana")));
        Assert.Equal("waiting: trip", await ana.SaysAsync("hello"));
    }

    [Fact]
    public async Task Where_nothing_waits_nothing_is_taken_up()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);
        await ana.SaysAsync("go");
        await ana.SaysAsync("stop");

        Assert.Equal("waiting: nothing", await ana.SaysAsync("resume"));
    }

    private sealed class DraftedTrip : TripDialog
    {
        public override bool KeepsDraft => true;
    }
}
