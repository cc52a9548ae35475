using Microsoft.EntityFrameworkCore;
using PartnerBot.Onboarding;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Onboarding;

/// <summary>Whoever has agreed to an older wording is asked again, and nothing in between.</summary>
public sealed class ConsentVersionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_wording_asks_again_and_asks_and_shows_nothing_in_between()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var (ana, ben) = (scene.Ana, scene.Ben);
        await ana.PressesAsync("Begin with myself");
        await ana.FinishesOnboardingAsync();
        await ben.FinishesOnboardingAsync();
        await MakeOldAsync(scene.Bot, "Ben");

        await scene.Bot.RestartAsync();
        await scene.Bot.DeliverAsync();
        Assert.Contains("Something has changed: “Harvest Festival”", ben.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Something has changed", ana.View.Everything, StringComparison.Ordinal);

        await ana.SaysAsync("check in now");
        await scene.Bot.DeliverAsync();
        Assert.DoesNotContain(ben.View.Cards, card => card.HasButton("Send"));
        await ana.SaysAsync("partnership");
        Assert.Contains("1 invited person has not joined yet", string.Join('\n', ana.View.Cards.Select(card => card.Words)), StringComparison.Ordinal);

        await ben.SaysAsync("check in");
        Assert.Contains("I need your yes to what I keep", ben.Shown, StringComparison.Ordinal);

        await ben.PressesAsync("Have a look");
        Assert.Contains("is this all right with you?", ben.View.Cards[^1].Words, StringComparison.Ordinal);
        await ben.PressesAsync("I agree");
        Assert.Contains("Did I get this right?", ben.Shown, StringComparison.Ordinal);
        Assert.Contains("A full table", ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync("Yes, that is right");

        Assert.True((await scene.MembershipOfAsync("Ben")).HasJoined);
        var person = await scene.PersonAsync("Ben");
        Assert.Equal([1, Consent.CurrentVersion], await scene.Bot.InDatabaseAsync(db =>
            db.Consents.Where(consent => consent.PersonId == person.Id).OrderBy(consent => consent.Version).Select(consent => consent.Version).ToListAsync(Cancellation)));
    }

    /// <summary>A tired partner says yes and closes the card; another looks at the read-back and stops, for nothing is to be changed.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_had_joined_is_in_again_with_their_yes_alone(bool stops)
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.Ben.FinishesOnboardingAsync();
        await MakeOldAsync(scene.Bot, "Ben");
        await scene.Bot.RestartAsync();
        await scene.Bot.DeliverAsync();
        Assert.False((await scene.MembershipOfAsync("Ben")).HasJoined);

        await scene.Ben.PressesAsync("Have a look");
        await scene.Ben.PressesAsync("I agree");
        if (stops)
            await scene.Ben.PressesAsync("Stop");

        Assert.True((await scene.MembershipOfAsync("Ben")).HasJoined);
    }

    [Fact]
    public async Task What_was_said_is_put_side_by_side_with_the_yes_alone()
    {
        await using var scene = await SideBySideTests.Together.StartAsync();
        await scene.JoinsAsync(scene.Ana, "River Farm", "A full table");
        await MakeOldAsync(scene.Bot, "Ana");
        await scene.Bot.RestartAsync();
        await scene.Bot.DeliverAsync();
        await scene.JoinsAsync(scene.Ben, "City of Wyndham", "Rain");
        Assert.Empty(await scene.VersionsAsync());

        await scene.Ana.PressesAsync("Have a look");
        await scene.Ana.PressesAsync("I agree");

        Assert.Equal([1], await scene.VersionsAsync());
    }

    [Fact]
    public async Task Who_does_not_agree_anew_stays_out()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.Ben.FinishesOnboardingAsync();
        await MakeOldAsync(scene.Bot, "Ben");
        await scene.Bot.RestartAsync();
        await scene.Bot.DeliverAsync();

        await scene.Ben.PressesAsync("Have a look");
        await scene.Ben.PressesAsync("Not now");

        Assert.False((await scene.MembershipOfAsync("Ben")).HasJoined);
    }

    [Fact]
    public async Task Nobody_is_asked_twice_by_two_starts()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.Ben.FinishesOnboardingAsync();
        await MakeOldAsync(scene.Bot, "Ben");

        await scene.Bot.RestartAsync();
        await scene.Bot.RestartAsync();
        await scene.Bot.DeliverAsync();

        Assert.Single(scene.Ben.View.Cards, card => card.HasButton("Have a look"));
    }

    [Fact]
    public async Task A_wording_that_changes_while_somebody_answers_is_asked_about_before_anything_is_kept()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.ToReadBackAsync();
        await MakeOldAsync(scene.Bot, "Ben");

        await scene.Ben.PressesAsync("Yes, that is right");
        Assert.Contains("is this all right with you?", scene.Ben.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.CountAsync(Cancellation)));
        await scene.Ben.PressesAsync("I agree");
        await scene.Ben.PressesAsync("Yes, that is right");

        Assert.Equal("A full table", (await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.SingleAsync(Cancellation))).Hopes);
    }

    [Fact]
    public async Task Withdrawing_is_a_sentence_and_a_press_and_takes_back_old_wordings_too()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.Ben.FinishesOnboardingAsync();
        await MakeOldAsync(scene.Bot, "Ben");

        await scene.Ben.SaysAsync("withdraw my consent");
        await scene.Ben.PressesAsync("Leave now");

        Assert.Equal(ConsentState.Withdrawn, (await scene.Bot.InDatabaseAsync(db => db.Consents.SingleAsync(Cancellation))).State);
    }

    private static Task<int> MakeOldAsync(BotUnderTest bot, string name) => bot.InDatabaseAsync(db => db.Consents
        .Where(consent => db.Set<Person>().Any(person => person.Id == consent.PersonId && person.ObjectId == Partner.ObjectIdOf(name)))
        .ExecuteUpdateAsync(consent => consent.SetProperty(row => row.Version, 1), Cancellation));
}
