using Microsoft.EntityFrameworkCore;
using PartnerBot.Onboarding;
using PartnerBot.People;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Onboarding;

/// <summary>Any part can be looked at and changed by itself; only what is confirmed counts.</summary>
public sealed class MyProfileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_part_is_changed_by_itself_and_read_back()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var ben = scene.Ben;
        await ben.FinishesOnboardingAsync();
        await ben.SaysAsync("my profile");
        (string Button, object Inputs, string Said)[] parts =
        [
            ("Change: you", new { callMe = "Benji" }, "Benji"),
            ("Change: your day", new { zone = "Africa/Nairobi" }, "Africa/Nairobi"),
            ("Change: days away", new { awayFrom = "2027-12-20", awayUntil = "2028-01-03" }, "Away from 20 December 2027"),
            ("Change: what helps you", new { reach = "By phone", avoid = "Stakeholder", access = "Captions" }, "Captions"),
            ("Change: hope, bring, need", new { needs = "Rain" }, "Rain"),
            ("Change: what is harder", new { worry = "A dry summer" }, "A dry summer"),
        ];

        foreach (var (button, inputs, said) in parts)
        {
            await ben.PressesAsync(button);
            await ben.PressesAsync("Next", inputs);
            Assert.Contains("Did I get this right?", ben.Shown, StringComparison.Ordinal);
            Assert.Contains(said, ben.Shown, StringComparison.Ordinal);
        }

        Assert.Null((await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.AsNoTracking().SingleAsync(Cancellation))).Needs);
        await ben.PressesAsync("Yes, that is right");
        var answers = await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.SingleAsync(Cancellation));
        Assert.Equal(("A full table", "Rain", "By phone", "Captions", "A dry summer"), (answers.Hopes, answers.Needs, answers.Reach, answers.AccessNeeds, answers.Worry));
        Assert.Equal(("Benji", "Africa/Nairobi"), ((await scene.PersonAsync("Ben")).CallMe, (await scene.PersonAsync("Ben")).Zone));
    }

    [Fact]
    public async Task Who_has_joined_before_is_not_told_that_they_have_joined()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var ben = scene.Ben;
        await ben.FinishesOnboardingAsync();
        Assert.Contains("You have joined “Harvest Festival”", ben.Shown, StringComparison.Ordinal);

        await ben.SaysAsync("my profile");
        await ben.PressesAsync("Yes, that is right");

        Assert.Contains("I have kept what you confirmed for “Harvest Festival”", ben.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("You have joined", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_speaks_for_no_organisation_any_more_stands_under_none()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var ben = scene.Ben;
        await ben.FinishesOnboardingAsync();
        foreach (var (organisation, shown) in ((string, string)[])[(await scene.OrganisationAsync("River Farm"), "**River Farm**: Ben"), (PersonCard.NoOrganisation, "Also: Ben")])
        {
            await ben.SaysAsync("my profile");
            await ben.PressesAsync("Change: you");
            await ben.PressesAsync("Next", new { organisation });
            await ben.PressesAsync("Yes, that is right");

            await ben.SaysAsync("partnership");
            Assert.Contains(ben.View.Cards, card => card.Words.Contains(shown, StringComparison.Ordinal));
        }

        Assert.Null((await scene.MembershipOfAsync("Ben")).OrganisationId);
    }

    [Fact]
    public async Task What_values_look_like_is_asked_after_a_change_only_where_there_are_any()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var ben = scene.Ben;
        await ben.FinishesOnboardingAsync();
        await ben.SaysAsync("my profile");

        await ben.PressesAsync("Change: what matters");
        await ben.PressesAsync("Next", new { values = "Humbleness" });
        Assert.DoesNotContain("Did I get this right?", ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync("Next", new { here1 = "Listening first" });
        Assert.Contains("Listening first", ben.Shown, StringComparison.Ordinal);

        await ben.PressesAsync("Change: what matters");
        await ben.PressesAsync("Next", new { values = "" });
        Assert.Contains("Did I get this right?", ben.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Listening first", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Absences_are_added_one_after_the_other_and_taken_back_by_their_tick()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var ben = scene.Ben;
        await ben.FinishesOnboardingAsync();
        await ben.SaysAsync("my profile");
        await ben.PressesAsync("Change: days away");
        await ben.PressesAsync("Add another", new { awayFrom = "2027-12-20", awayUntil = "2028-01-03" });
        Assert.Contains("Away from 20 December 2027 to 3 January 2028", ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync("Add another", new { awayFrom = "2028-03-01", awayUntil = "2028-03-05" });
        await ben.PressesAsync("Next");
        await ben.PressesAsync("Yes, that is right");
        Assert.Equal("2027-12-20/2028-01-03,2028-03-01/2028-03-05", (await scene.PersonAsync("Ben")).Away);

        scene.Bot.Clock.Advance(new DateTimeOffset(2028, 1, 10, 0, 0, 0, TimeSpan.Zero) - scene.Bot.Clock.GetUtcNow());
        await ben.SaysAsync("my profile");
        Assert.DoesNotContain("December", ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync("Change: days away");
        await ben.PressesAsync("Next", new { keep = "" });
        await ben.PressesAsync("Yes, that is right");

        Assert.Null((await scene.PersonAsync("Ben")).Away);
    }

    [Theory]
    [InlineData("2028-01-03", "2027-12-20", "in this order")]
    [InlineData("2027-12-20", "", "in this order")]
    [InlineData("soon", "later", "in this order")]
    [InlineData("2026-01-01", "2026-01-03", "days to come")]
    [InlineData("2027-12-20", "9999-12-31", "days to come")]
    public async Task Days_that_cannot_be_are_refused_and_the_others_stay_ticked(string awayFrom, string awayUntil, string said)
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var ben = scene.Ben;
        await ben.FinishesOnboardingAsync();
        await ben.SaysAsync("my profile");
        await ben.PressesAsync("Change: days away");
        await ben.PressesAsync("Add another", new { awayFrom = "2028-03-01", awayUntil = "2028-03-05" });

        await ben.PressesAsync("Next", new { awayFrom, awayUntil });
        Assert.Contains(said, ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync("Next", new { awayFrom = "", awayUntil = "" });
        await ben.PressesAsync("Yes, that is right");

        Assert.Equal("2028-03-01/2028-03-05", (await scene.PersonAsync("Ben")).Away);
    }

    [Fact]
    public async Task Changing_the_hours_leaves_the_days_away_as_they_are()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var ben = scene.Ben;
        await ben.FinishesOnboardingAsync();
        await scene.Bot.InDatabaseAsync(async db =>
        {
            (await db.People.SingleAsync(person => person.ObjectId == Partner.ObjectIdOf("Ben"), Cancellation)).GoesAway(new Absence(new DateOnly(2028, 3, 1), new DateOnly(2028, 3, 5)));

            return await db.SaveChangesAsync(Cancellation);
        });
        await ben.SaysAsync("my profile");
        await ben.PressesAsync("Change: your day");
        await ben.PressesAsync("Next", new { zone = "Africa/Nairobi" });
        await ben.PressesAsync("Yes, that is right");

        Assert.Equal("2028-03-01/2028-03-05", (await scene.PersonAsync("Ben")).Away);
    }

    [Fact]
    public async Task A_profile_left_open_takes_back_nothing_that_was_said_elsewhere_meanwhile()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var ben = scene.Ben;
        await ben.FinishesOnboardingAsync();
        await ben.SaysAsync("my profile");
        await scene.Bot.InDatabaseAsync(async db =>
        {
            var person = await db.People.SingleAsync(person => person.ObjectId == Partner.ObjectIdOf("Ben"), Cancellation);
            person.Works(new WorkingWeek([DayOfWeek.Sunday], new TimeOnly(8, 0), new TimeOnly(12, 0)));
            person.GoesAway(new Absence(new DateOnly(2028, 3, 1), new DateOnly(2028, 3, 5)));
            person.LivesIn("Africa/Nairobi");

            return await db.SaveChangesAsync(Cancellation);
        });

        await ben.PressesAsync("Change: you");
        await ben.PressesAsync("Next", new { callMe = "Benji" });
        Assert.All((string[])["Sunday", "1 March 2028", "Africa/Nairobi"], said => Assert.Contains(said, ben.Shown, StringComparison.Ordinal));
        await ben.PressesAsync("Yes, that is right");

        var kept = await scene.PersonAsync("Ben");
        Assert.Equal([DayOfWeek.Sunday], kept.Week!.Days);
        Assert.Equal(("Benji", "Africa/Nairobi", "2028-03-01/2028-03-05"), (kept.CallMe, kept.Zone, kept.Away));
    }

    [Fact]
    public async Task Who_begins_in_two_partnerships_says_their_hours_in_one()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var (ana, ben) = (scene.Ana, scene.Ben);
        await ben.PressesAsync("English");
        await ben.PressesAsync("I agree");
        await ben.SaysAsync($"join {await ana.CreatesPartnershipAsync("Garden")}");
        await ben.PressesAsync("English");
        await ben.PressesAsync("I agree");
        await ben.PressesAsync("Next", new { callMe = "Benji" });
        await ben.PressesAsync("Next", new { days = "Sunday", from = "08:00", until = "12:00", awayFrom = "2028-03-01", awayUntil = "2028-03-05" });
        await ben.SkipsAsync(4);
        await ben.PressesAsync("Yes, that is right");

        await ben.SaysAsync("my profile Harvest Festival");
        await ben.PressesAsync("Next", new { callMe = "Benji" });
        await ben.SkipsAsync(5);
        Assert.Contains("Sunday", ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync("Yes, that is right");

        var kept = await scene.PersonAsync("Ben");
        Assert.Equal(("Benji", "2028-03-01/2028-03-05"), (kept.CallMe, kept.Away));
        Assert.Equal([DayOfWeek.Sunday], kept.Week!.Days);
    }
}
