using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.Hosting;
using PartnerBot.BotFramework.Tests.Dialogs;
using PartnerBot.BotFramework.Tests.Hosting;
using PartnerBot.BotFramework.Turns;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Turns;

/// <summary>A press arrives at least once: from two devices at once, or again when the first answer was lost. The patterns of <see cref="ICardActionHandler"/>.</summary>
public sealed class TwoDevicesTests
{
    [Fact]
    public async Task One_press_on_several_devices_at_once_has_one_effect_and_one_answer()
    {
        var votes = new ConcurrentDictionary<string, string>();
        await using var bot = await LayerHost.StartAsync(bot => bot.Answers("vote", press =>
        {
            // In a product: a unique index over who and what, and what stands there when the insert is refused.
            var vote = votes.GetOrAdd($"{press.Turn.Activity.From!.AadObjectId}/{press.Inputs.Text("poll")}", press.Inputs.Text("choice")!);

            return CardActionResult.Replace(new AdaptiveCard { Body = [new TextBlock($"You voted {vote}.")] }, "Your vote");
        }));

        var answers = await Task.WhenAll(((string[])["tea", "coffee", "tea", "water"]).Select(choice =>
            bot.PressesAsync(SomeActivity.Press("vote", new JsonObject { ["poll"] = "7", ["choice"] = choice }))));

        Assert.Single(votes);
        Assert.Single(answers.Select(answer => answer.Title).Distinct());
    }

    [Fact]
    public async Task The_last_answer_of_a_dialog_on_several_devices_at_once_has_one_effect_and_one_answer()
    {
        var bookings = new ConcurrentDictionary<string, Trip>();
        await using var bot = await LayerHost.StartAsync(bot => Traveller.Plans<BookedTrip>(Booking(bot, bookings)));
        var ana = new Traveller(bot);
        await DialogWalkTests.AtReadBackAsync(ana);

        var readBack = ana.Card;
        var said = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => new Traveller(bot).PressesOnAsync(readBack, DialogVerbs.Answer)));

        Assert.Single(bookings);
        Assert.Equal(["booked 1"], said.Distinct());
    }

    private static BotBuilder Booking(BotBuilder bot, ConcurrentDictionary<string, Trip> bookings)
    {
        bot.Services.AddSingleton(bookings);

        return bot;
    }

    private sealed class BookedTrip(ConcurrentDictionary<string, Trip> bookings) : TripDialog
    {
        protected override Task<DialogPrompt> FinishAsync(DialogContext<Trip> dialog, CancellationToken cancellationToken)
        {
            // The run is the key: whoever finishes it again finds the booking made.
            bookings.TryAdd(dialog.Instance, dialog.State);

            return Task.FromResult(new DialogPrompt(new AdaptiveCard { Body = [new TextBlock($"booked {bookings.Count}")] }, "Booked"));
        }
    }
}
