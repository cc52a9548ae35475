using PartnerBot.EndToEnd.Tests.Deliveries;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Hosts;

/// <summary>An upgrade without a pause: people are in the midst of this and that, and each thing they do goes to the other host than the one before.</summary>
public sealed class TwoReleasesTests(Postgres postgres, Azurite azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_in_the_midst_of_something_goes_on_whichever_release_answers()
    {
        await using var scene = await TwoReleases.StartAsync(KeptProgram.Last, postgres, azurite, Cancel);
        var (ana, ben, chi, dora) = (scene.Person("Ana"), scene.Person("Ben"), scene.Person("Chi"), scene.Person("Dora"));
        var code = await ana.LeadsAPartnershipAsync();
        await ben.JoinsAsync(code);
        await chi.JoinsAsync(code);
        await BeginsOnboardingAsync(dora, code);
        await IsInvitedToTellAsync(scene, ana, ben);
        await BeginsStoryAsync(ben);
        await OpensARoundThatAsksLaterAsync(scene, ana);

        await WhileAsync(scene.StartNewAsync(Cancel), () => chi.SaysAsync("help"));
        await FinishesOnboardingAsync(scene, dora);
        await FinishesStoryAsync(scene, ben);
        await WhatWaitedLeavesOnceAsync(scene, ben, chi);
        await BothSendAndNothingTwiceAsync(scene);
        await AnswersAsync(scene, ben, chi);
        Assert.Equal(0, await scene.Old.StopAsync(Cancel));
        await GoesOnAloneAsync(scene, ben, dora);

        scene.NothingFailed();
        Assert.All([ana, ben, chi, dora], partner => Assert.DoesNotContain(partner.View.Texts, text => text.StartsWith("Sorry", StringComparison.Ordinal)));
    }

    private static async Task BeginsOnboardingAsync(Partner dora, string code)
    {
        await dora.SaysAsync($"join {code}");
        await dora.PressesAsync("English");
        await dora.PressesAsync("I agree");
        await dora.PressesAsync("Next", new { callMe = "Dorle" });
        await dora.PressesAsync("Next");
        await dora.PressesAsync("Skip");
        await dora.PressesAsync("Next", new { hopes = "A shed that stays dry" });
    }

    private static async Task IsInvitedToTellAsync(TwoReleases scene, Partner ana, Partner ben)
    {
        await scene.AllWorkOnAsync(Enum.GetValues<DayOfWeek>(), Cancel);
        await ana.SaysAsync("reflect Harvest Festival");
        await ana.PressesAsync("Propose it");
        // The words of the second release, and of those since.
        var yes = await TwoReleases.GetsAsync(ben, Cancel, "Yes, we go along", "Yes, we agree");
        await ben.PressesAsync(yes);
        await TwoReleases.GetsAsync(ben, Cancel, "Tell my story");
    }

    private static async Task BeginsStoryAsync(Partner ben)
    {
        await ben.PressesAsync("Tell my story");
        await ben.PressesAsync("Next", new { change1 = "We trust each other", change2 = "More paper" });
        await ben.PressesAsync("Next", new { chosen = "0" });
    }

    private static async Task OpensARoundThatAsksLaterAsync(TwoReleases scene, Partner ana)
    {
        await scene.AllWorkOnAsync([TimeProvider.System.GetUtcNow().AddDays(2).DayOfWeek], Cancel);
        await ana.SaysAsync("check in now");
        Assert.NotNull(ana.View.NewestWith("Send"));
    }

    private static async Task FinishesOnboardingAsync(TwoReleases scene, Partner dora)
    {
        scene.Answering = scene.New;
        await dora.PressesAsync("Next", new { worry = "Too many meetings" });
        scene.Answering = scene.Old;
        await dora.PressesAsync("Next", new { values = "Reciprocity" });
        scene.Answering = scene.New;
        await dora.PressesAsync("Skip");
        Assert.All(["Dorle", "A shed that stays dry", "Too many meetings"], words => Assert.Contains(words, dora.Shown, StringComparison.Ordinal));

        scene.Answering = scene.Old;
        Assert.Contains("Thank you, Dorle", await dora.PressesAsync("Yes, that is right"), StringComparison.Ordinal);
    }

    private static async Task FinishesStoryAsync(TwoReleases scene, Partner ben)
    {
        scene.Answering = scene.Old;
        await ben.PressesAsync("Next", new { before = "We wrote letters.", happened = "Then we met in the kitchen.", now = "We call." });
        scene.Answering = scene.New;
        await ben.PressesAsync("Next", new { why = "I was lonely before." });
        scene.Answering = scene.Old;
        await ben.PressesAsync("Next", new { lesson = "Cook first.", title = "The kitchen", domain = "@else" });
        scene.Answering = scene.New;
        await ben.PressesAsync("Next", new { naming = "Name", readers = "Partnership", others = "true" });
        scene.Answering = scene.Old;
        await ben.PressesAsync("Next", new { othersChoice = "Agree" });
        Assert.All(
            ["We trust each other", "Then we met in the kitchen.", "I was lonely before.", "Cook first."],
            words => Assert.Contains(words, ben.Shown, StringComparison.Ordinal));

        scene.Answering = scene.New;
        Assert.Contains("Thank you for your story", await ben.PressesAsync("Yes, this is my story"), StringComparison.Ordinal);
    }

    /// <summary>The questions that the old host has queued: each arrives, and once.</summary>
    private static async Task WhatWaitedLeavesOnceAsync(TwoReleases scene, Partner ben, Partner chi)
    {
        await scene.AllWorkOnAsync(Enum.GetValues<DayOfWeek>(), Cancel);
        await scene.ComesDueAsync(Cancel);

        foreach (var partner in (Partner[])[ben, chi])
        {
            await TwoReleases.GetsAsync(partner, Cancel, "Send");
            await scene.SettledAsync(Cancel);
            Assert.Single(partner.View.Cards, card => card.HasButton("Send"));
        }
    }

    private static async Task BothSendAndNothingTwiceAsync(TwoReleases scene)
    {
        var fanOut = new FanOut(scene.Teams, scene.Open);
        await fanOut.QueueAsync(400, Cancel);
        await fanOut.SettledAsync(Cancel);

        await fanOut.MustHaveArrivedOnceAsync(mostInDoubt: 0, Cancel);
        Assert.All([scene.Old, scene.New], host => Assert.NotEqual(0, ThreeHosts.SentBy(host)));
        TestContext.Current.SendDiagnosticMessage($"Sent by the old host: {ThreeHosts.SentBy(scene.Old)}, by the new one: {ThreeHosts.SentBy(scene.New)}.");
    }

    private static async Task AnswersAsync(TwoReleases scene, Partner ben, Partner chi)
    {
        scene.Answering = scene.Old;
        Assert.Contains("Thank you for telling me", await ben.PressesAsync("Send", new { feeling = "Good", note = "The pump is mended" }), StringComparison.Ordinal);
        scene.Answering = scene.New;
        Assert.Contains("Thank you for telling me", await chi.PressesAsync("Send", new { feeling = "Good" }), StringComparison.Ordinal);
        Assert.Contains("The pump is mended", await ben.PressesAsync("Change it"), StringComparison.Ordinal);
        scene.Answering = scene.Old;
        Assert.Contains("Thank you for telling me", await ben.PressesAsync("Send", new { feeling = "Difficult" }), StringComparison.Ordinal);
    }

    private static async Task GoesOnAloneAsync(TwoReleases scene, Partner ben, Partner dora)
    {
        scene.Answering = scene.New;
        await dora.SaysAsync("check in");
        Assert.Contains("Thank you for telling me", await dora.PressesAsync("Send", new { feeling = "Good" }), StringComparison.Ordinal);
        await ben.SaysAsync("my story");
        Assert.Contains("Then we met in the kitchen.", ben.Shown, StringComparison.Ordinal);
    }

    /// <summary>Does something over and over, at least once, while something else is under way.</summary>
    private static async Task WhileAsync(Task underWay, Func<Task> again)
    {
        do
            await again();
        while (!underWay.IsCompleted);

        await underWay;
    }
}
