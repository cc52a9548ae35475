using Microsoft.EntityFrameworkCore;
using PartnerBot.Onboarding;
using PartnerBot.Privacy;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Onboarding;

public sealed class OnboardingBadInputTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Six_hundred_characters_are_refused_with_the_bound_and_stay_in_the_field()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var ben = scene.Ben;
        await ben.PressesAsync("English");
        await ben.PressesAsync("I agree");
        await ben.PressesAsync("Next", new { callMe = "Ben" });
        var hopes = new string('h', 600);

        await ben.SkipsAsync(2);
        await ben.PressesAsync("Next", new { hopes, needs = "Rain" });

        Assert.Contains("500 characters at the most; there are 600", ben.Shown, StringComparison.Ordinal);
        Assert.Contains(hopes, ben.Shown, StringComparison.Ordinal);
        Assert.Contains("Rain", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_name_and_a_foreign_organisation_are_named_together()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var ben = scene.Ben;
        await ben.PressesAsync("English");
        await ben.PressesAsync("I agree");

        await ben.PressesAsync("Next", new { callMe = "  ", nameSaid = new string('n', 501), organisation = Guid.Empty.ToString("N") });

        Assert.Contains("what to call you", ben.Shown, StringComparison.Ordinal);
        Assert.Contains("there are 501", ben.Shown, StringComparison.Ordinal);
        Assert.Contains("organisations in the list", ben.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Reciprocity,Humbleness,Relevance,CoCreation", "3 at the most; you chose 4")]
    [InlineData("Obedience", "not on my list")]
    [InlineData("77", "not on my list")]
    public async Task Too_many_and_unknown_values_are_refused(string values, string said)
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var ben = scene.Ben;
        await ben.PressesAsync("English");
        await ben.PressesAsync("I agree");
        await ben.PressesAsync("Next", new { callMe = "Ben" });
        await ben.SkipsAsync(4);

        await ben.PressesAsync("Next", new { values });

        Assert.Contains(said, ben.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Atlantis/Capital", "Monday", "09:00", "17:00", "", "", "time zone that exists")]
    [InlineData("Europe/Lisbon", "Someday", "09:00", "17:00", "", "", "no day of the week")]
    [InlineData("Europe/Lisbon", "1", "09:00", "17:00", "", "", "no day of the week")]
    [InlineData("Europe/Lisbon", "Monday", "17:00", "09:00", "", "", "the end after the beginning")]
    [InlineData("Europe/Lisbon", "Monday", "09:00", "09:00", "", "", "the end after the beginning")]
    [InlineData("Europe/Lisbon", "Monday", "25:00", "", "", "", "the end after the beginning")]
    [InlineData("Europe/Lisbon", "Monday", "09:00", "17:00", "2028-01-03", "2027-12-20", "first and the last day away")]
    [InlineData("Europe/Lisbon", "Monday", "09:00", "17:00", "2027-12-20", "", "first and the last day away")]
    [InlineData("Europe/Lisbon", "Monday", "09:00", "17:00", "2026-02-30", "", "first and the last day away")]
    public async Task Hours_that_cannot_be_are_refused(string zone, string days, string from, string until, string awayFrom, string awayUntil, string said)
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var ben = scene.Ben;
        await ben.PressesAsync("English");
        await ben.PressesAsync("I agree");
        await ben.PressesAsync("Next", new { callMe = "Ben" });

        await ben.PressesAsync("Next", new { zone, days, from, until, awayFrom, awayUntil });

        Assert.Contains("When is your day?", ben.Shown, StringComparison.Ordinal);
        Assert.Contains(said, ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_of_an_older_step_shows_where_the_dialog_stands_and_changes_nothing()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var ben = scene.Ben;
        await ben.PressesAsync("English");
        var consent = ben.View.NewestWith("I agree");
        await ben.PressesAsync("I agree");
        await ben.PressesAsync("Next", new { callMe = "Ben" });

        var shown = await ben.PressesOnAsync(consent, "Not now");

        Assert.Contains("When is your day?", shown, StringComparison.Ordinal);
        Assert.Equal(ConsentState.Given, (await scene.Bot.InDatabaseAsync(db => db.Consents.SingleAsync(Cancellation))).State);
    }

    [Fact]
    public async Task Somebody_elses_begin_button_begins_nothing()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var eve = scene.Bot.Person("Eve");
        var receipt = scene.Ana.View.NewestWith("Begin with myself");

        using var answer = await eve.PressAsync(receipt, "Begin with myself");

        Assert.Contains("you are not in any more", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Empty(eve.View.Cards);
    }

    [Fact]
    public async Task Somebody_elses_dialog_card_answers_nothing()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var eve = scene.Bot.Person("Eve");
        await scene.ToReadBackAsync();

        using var answer = await eve.PressAsync(scene.Ben.View.NewestWith("Yes, that is right"), "Yes, that is right");

        Assert.Contains("conversation that is over", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.False((await scene.MembershipOfAsync("Ben")).HasJoined);
    }

    [Fact]
    public async Task A_language_nobody_speaks_is_refused()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var greeting = scene.Ben.View.NewestWith("Français");
        var forged = greeting with
        {
            Content = System.Text.Json.JsonDocument.Parse(greeting.Content.GetRawText().Replace("\"language\":\"fr\"", "\"language\":\"tlh\"", StringComparison.Ordinal)).RootElement,
        };

        var shown = await scene.Ben.PressesOnAsync(forged, "Français");

        Assert.Contains("one of the languages I speak", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_joins_without_consent_even_when_it_was_withdrawn_on_the_last_metre()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.ToReadBackAsync();
        await scene.Bot.InDatabaseAsync(async db =>
        {
            var consent = await db.Set<Consent>().SingleAsync(Cancellation);
            consent.Decide(ConsentState.Withdrawn, "en", scene.Bot.Clock.GetUtcNow());

            return await db.SaveChangesAsync(Cancellation);
        });

        await scene.Ben.PressesAsync("Yes, that is right");

        Assert.Contains("is this all right with you?", scene.Ben.Shown, StringComparison.Ordinal);
        await scene.Ben.PressesAsync("Not now");
        Assert.Contains("That is all right", scene.Ben.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.CountAsync(Cancellation)));
        Assert.False((await scene.MembershipOfAsync("Ben")).HasJoined);
    }
}
