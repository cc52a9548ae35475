using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Hosts;

public sealed class ThreeHostsTurnTests(Postgres postgres, Azurite azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_person_sends_to_three_hosts_at_once_ends_in_one_clean_result()
    {
        await using var scene = await ThreeHosts.StartAsync(postgres, azurite, Cancel);
        var ana = scene.Person("Ana");

        await AnActivityThatArrivesThreeTimesIsHandledOnceAsync(scene, ana);
        await ana.CreatesPartnershipAsync();
        await ana.PressesAsync("Begin with myself");
        await ana.PressesAsync("English");
        await PressesOfOneStepAdvanceItOnceAsync(scene, ana);
        await TypedAnswersOfOneStepAdvanceItOneByOneAsync(scene, ana);
    }

    private static async Task AnActivityThatArrivesThreeTimesIsHandledOnceAsync(ThreeHosts scene, Partner ana)
    {
        var help = ana.Activity("message") with { Text = "help", TextFormat = "plain" };

        var answers = await scene.PostAtOnceAsync(help, help, help);

        // 503 asks the channel to come again: another host had it in hand.
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable }));
        Assert.Single(ana.View.Cards);
    }

    private static async Task PressesOfOneStepAdvanceItOnceAsync(ThreeHosts scene, Partner ana)
    {
        var card = ana.View.NewestWith("I agree");
        Assert.Contains("Before I ask anything", card.Words, StringComparison.Ordinal);

        var answers = await scene.PostAtOnceAsync(ana.Press(card, "I agree"), ana.Press(card, "I agree"), ana.Press(card, "I agree"));
        scene.NothingFailed();

        foreach (var answer in answers)
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var shown = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
            Assert.Contains("First of all: you", ana.View.Answered(card, shown), StringComparison.Ordinal);
        }

        await ana.PressesAsync("Next", new { callMe = "Ana" });
        Assert.Contains("When is your day?", ana.Shown, StringComparison.Ordinal);
    }

    private static async Task TypedAnswersOfOneStepAdvanceItOneByOneAsync(ThreeHosts scene, Partner ana)
    {
        await ana.PressesAsync("Next");
        var answers = await scene.PostAtOnceAsync(Skip(), Skip(), Skip());
        scene.NothingFailed();

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        // Three steps on, each asked once, in whatever order the three hosts' cards arrived.
        var values = Assert.Single(ana.View.Cards, card => card.Words.Contains("What matters most to you here?", StringComparison.Ordinal));
        await ana.PressesOnAsync(values, "Next", new { values = "Reciprocity" });
        await ana.PressesAsync("Skip");
        await ana.PressesAsync("Yes, that is right");
        Assert.Contains("Good to have you here", ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain(ana.View.Texts, text => text.StartsWith("Sorry", StringComparison.Ordinal));

        Activity Skip() => ana.Activity("message") with { Text = "skip", TextFormat = "plain" };
    }
}
