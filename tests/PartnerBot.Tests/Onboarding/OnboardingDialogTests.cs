using Microsoft.EntityFrameworkCore;
using PartnerBot.Onboarding;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Onboarding;

public sealed class OnboardingDialogTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_whole_way_stores_what_was_confirmed_in_the_persons_own_words()
    {
        await using var scene = await Scene.StartAsync();
        var ben = scene.Ben;
        await ben.PressesAsync("English");
        Assert.Contains("Ana asks you", ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync("I agree");
        var riverFarm = await scene.OrganisationAsync("River Farm");
        await ben.PressesAsync("Next", new { callMe = "Benji", nameSaid = "BEN-jee", organisation = riverFarm });
        var days = "Sunday,Monday,Tuesday";
        await ben.PressesAsync("Next", new { zone = "Africa/Nairobi", days, from = "08:00", until = "16:30", awayFrom = "2027-12-20", awayUntil = "2028-01-03" });
        await ben.PressesAsync("Next", new { reach = "By phone, mornings", avoid = "Stakeholder", access = "Captions" });
        await ben.PressesAsync("Next", new { hopes = "A *full* table", brings = "Two hands", needs = "Rain" });
        await ben.PressesAsync("Next", new { worry = "A dry summer", time = "Partly", stepBack = "No harvest", concernsFor = "Broker" });
        await ben.PressesAsync("Next", new { values = "Reciprocity,Humbleness" });
        await ben.PressesAsync("Next", new { here1 = "Sharing seeds", here2 = "Listening first" });

        Assert.Contains("Did I get this right?", ben.Shown, StringComparison.Ordinal);
        string[] words =
        [
            "Benji", "BEN-jee", "Africa/Nairobi", "Sunday", "08:00", "16:30", "20 December 2027", "River Farm", "By phone, mornings", "Stakeholder", "Captions",
            "A *full* table", "Two hands", "Rain", "A dry summer", "In part", "No harvest", "everybody gives and everybody gets", "Sharing seeds", "Listening first",
        ];
        Assert.All(words, said => Assert.Contains(said, ben.Shown, StringComparison.Ordinal));
        Assert.Equal(0, await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.CountAsync(Cancellation)));

        await ben.PressesAsync("Yes, that is right");

        Assert.Contains("Thank you, Benji", ben.Shown, StringComparison.Ordinal);
        var membership = await scene.MembershipOfAsync("Ben");
        Assert.True(membership.HasJoined);
        Assert.Equal(riverFarm, membership.OrganisationId!.Value.Value.ToString("N"));
        var answers = await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.SingleAsync(Cancellation));
        Assert.Equal(membership.Id, answers.MembershipId);
        Assert.Equal(("A *full* table", "Two hands", "Rain"), (answers.Hopes, answers.Brings, answers.Needs));
        Assert.Equal(["Sharing seeds", "Listening first"], answers.Heres);
        Assert.Equal(("BEN-jee", "By phone, mornings", "Stakeholder", "Captions"), (answers.NameSaid, answers.Reach, answers.WordsToAvoid, answers.AccessNeeds));
        Assert.Equal(("A dry summer", TimeCovered.Partly, "No harvest", Visibility.Broker), (answers.Worry, answers.TimeCovered, answers.StepBack, answers.ConcernsFor));
        Assert.Equal([PartnerValue.Reciprocity, PartnerValue.Humbleness], answers.Values);
        var person = await scene.PersonAsync("Ben");
        Assert.Equal(("Benji", "Africa/Nairobi", "en"), (person.CallMe, person.Zone, person.Language));
        Assert.Equal([DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday], person.Week!.Days);
        Assert.Equal((new TimeOnly(8, 0), new TimeOnly(16, 30)), (person.Week.From, person.Week.Until));
        Assert.True(person.IsAway(new DateOnly(2028, 1, 3)));
    }

    [Fact]
    public async Task The_broker_begins_with_themselves_from_the_receipt_which_stays()
    {
        await using var scene = await Scene.StartAsync();
        var ana = scene.Ana;

        await ana.PressesAsync("Begin with myself");
        Assert.Contains("You look after the partnership", ana.View.Cards[^1].Words, StringComparison.Ordinal);
        await ana.FinishesOnboardingAsync();

        Assert.True((await scene.MembershipOfAsync("Ana")).HasJoined);
        Assert.Contains(ana.View.Cards, card => card.HasButton("Begin with myself"));
    }

    [Fact]
    public async Task Not_now_ends_politely_and_stores_only_that()
    {
        await using var scene = await Scene.StartAsync();
        var ben = scene.Ben;
        await ben.PressesAsync("English");

        await ben.PressesAsync("Not now");

        Assert.Contains("That is all right", ben.Shown, StringComparison.Ordinal);
        Assert.Equal(ConsentState.Declined, (await scene.Bot.InDatabaseAsync(db => db.Consents.SingleAsync(Cancellation))).State);
        Assert.False((await scene.MembershipOfAsync("Ben")).HasJoined);
        Assert.Null((await scene.PersonAsync("Ben")).CallMe);

        await ben.PressesAsync("Begin after all");
        await ben.FinishesOnboardingAsync();
        Assert.True((await scene.MembershipOfAsync("Ben")).HasJoined);
        var consent = await scene.Bot.InDatabaseAsync(db => db.Consents.SingleAsync(Cancellation));
        Assert.Equal((ConsentState.Given, Consent.CurrentVersion, "en"), (consent.State, consent.Version, consent.Language));
    }

    [Fact]
    public async Task The_chosen_language_is_spoken_from_the_next_card_on()
    {
        await using var scene = await Scene.StartAsync();
        var ben = scene.Ben;

        await ben.PressesAsync("Français");
        Assert.Contains("Qui voit quoi", ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync("Je suis d’accord");
        Assert.Contains("D’abord\u00a0: vous", ben.Shown, StringComparison.Ordinal);

        Assert.Equal("fr", (await scene.Bot.InDatabaseAsync(db => db.Consents.SingleAsync(Cancellation))).Language);
    }

    [Fact]
    public async Task Back_skip_stop_and_help_are_understood_when_typed()
    {
        await using var scene = await Scene.StartAsync();
        var ben = scene.Ben;
        await ben.PressesAsync("English");
        await ben.PressesAsync("I agree");
        await ben.PressesAsync("Next", new { callMe = "Ben" });

        await ben.SaysAsync("back");
        Assert.Contains("First of all: you", ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync("Next");
        foreach (var title in (string[])["When is your day?", "What helps you to work well", "You and “Harvest Festival”", "And what is harder to say?"])
        {
            Assert.Contains(title, ben.Shown, StringComparison.Ordinal);
            await ben.SaysAsync("skip");
        }

        Assert.Contains("What matters most to you here?", ben.Shown, StringComparison.Ordinal);
        await ben.SaysAsync("help");
        Assert.Contains("What you can do here", ben.Shown, StringComparison.Ordinal);
        await ben.SaysAsync("tell me more about it");
        Assert.Contains("What matters most to you here?", ben.Shown, StringComparison.Ordinal);
        await ben.SaysAsync("stop");
        Assert.Contains("We stop here", ben.Shown, StringComparison.Ordinal);

        Assert.False((await scene.MembershipOfAsync("Ben")).HasJoined);
        Assert.Equal(0, await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Change_reopens_one_item_and_comes_back_to_the_read_back()
    {
        await using var scene = await Scene.StartAsync();
        var ben = scene.Ben;
        await scene.ToReadBackAsync();

        await ben.PressesAsync("Change: hope, bring, need");
        Assert.Contains("A full table", ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync("Next", new { hopes = "Rain" });

        Assert.Contains("Did I get this right?", ben.Shown, StringComparison.Ordinal);
        Assert.Contains("Rain", ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync("Yes, that is right");
        Assert.Equal("Rain", (await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.SingleAsync(Cancellation))).Hopes);
    }

    [Fact]
    public async Task A_deploy_in_the_middle_resumes_at_the_same_step_with_everything_said()
    {
        await using var scene = await Scene.StartAsync();
        var ben = scene.Ben;
        await ben.PressesAsync("English");
        await ben.PressesAsync("I agree");
        await ben.PressesAsync("Next", new { callMe = "Benji" });

        await scene.Bot.RestartAsync();
        await ben.PressesAsync("Next");
        await scene.Bot.RestartAsync();
        await ben.PressesAsync("Skip");
        await scene.Bot.RestartAsync();
        await ben.PressesAsync("Next", new { hopes = "A full table" });
        await scene.Bot.RestartAsync();
        await ben.PressesAsync("Skip");
        await scene.Bot.RestartAsync();
        await ben.PressesAsync("Next", new { values = "Humbleness" });
        await scene.Bot.RestartAsync();
        await ben.PressesAsync("Next", new { here1 = "Listening first" });
        await scene.Bot.RestartAsync();

        Assert.Contains("Benji", ben.Shown, StringComparison.Ordinal);
        Assert.Contains("A full table", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_button_pressed_twice_joins_once()
    {
        await using var scene = await Scene.StartAsync();
        var ben = scene.Ben;
        await scene.ToReadBackAsync();
        var readBack = ben.View.NewestWith("Yes, that is right");

        var first = await ben.PressesOnAsync(readBack, "Yes, that is right");
        var joined = (await scene.MembershipOfAsync("Ben")).JoinedAt;
        scene.Bot.Clock.Advance(TimeSpan.FromMinutes(5));
        var second = await ben.PressesOnAsync(readBack, "Yes, that is right");

        Assert.Equal(first, second);
        Assert.Equal(joined, (await scene.MembershipOfAsync("Ben")).JoinedAt);
        Assert.Equal(joined, (await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.SingleAsync(Cancellation))).ConfirmedAt);
    }

    [Fact]
    public async Task A_second_partnership_knows_the_person_already()
    {
        await using var scene = await Scene.StartAsync();
        var ben = scene.Ben;
        await ben.PressesAsync("English");
        await ben.PressesAsync("I agree");
        await ben.PressesAsync("Next", new { callMe = "Benji" });
        await ben.PressesAsync("Next", new { zone = "Africa/Nairobi" });
        await ben.SkipsAsync(4);
        await ben.PressesAsync("Yes, that is right");
        var code = await scene.Ana.CreatesPartnershipAsync("River Days");

        await ben.SaysAsync($"join {code}");
        await ben.PressesAsync("English");
        Assert.Contains("for the partnership “River Days”", ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync("I agree");
        await ben.PressesAsync("Next");
        await ben.SkipsAsync(5);

        Assert.Contains("Benji", ben.Shown, StringComparison.Ordinal);
        Assert.Contains("Africa/Nairobi", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task My_profile_shows_what_was_told_and_changes_it()
    {
        await using var scene = await Scene.StartAsync();
        var ben = scene.Ben;
        await ben.FinishesOnboardingAsync();

        await ben.SaysAsync("my profile");
        Assert.Contains("A full table", ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync("Change: you");
        await ben.PressesAsync("Next", new { callMe = "Benji" });
        await ben.PressesAsync("Yes, that is right");

        Assert.Equal("Benji", (await scene.PersonAsync("Ben")).CallMe);
    }

    [Fact]
    public async Task Leaving_withdraws_the_consent_and_deletes_what_was_told()
    {
        await using var scene = await Scene.StartAsync();
        var ben = scene.Ben;
        await ben.FinishesOnboardingAsync();

        await ben.SaysAsync("leave");
        await ben.PressesAsync("Leave now");
        Assert.Contains("You have left", ben.Shown, StringComparison.Ordinal);

        Assert.False((await scene.MembershipOfAsync("Ben")).HasJoined);
        Assert.Equal(0, await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.CountAsync(Cancellation)));
        Assert.Equal(ConsentState.Withdrawn, (await scene.Bot.InDatabaseAsync(db => db.Consents.SingleAsync(Cancellation))).State);

        await ben.JoinsAsync(scene.Code);
        Assert.True((await scene.MembershipOfAsync("Ben")).HasJoined);
    }

    /// <summary>Ana has created a partnership, and Ben stands at the greeting.</summary>
    internal sealed record Scene(BotUnderTest Bot, Partner Ana, Partner Ben, string Code) : IAsyncDisposable
    {
        public static async Task<Scene> StartAsync()
        {
            var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
            var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
            var code = await ana.CreatesPartnershipAsync();
            await ben.SaysAsync($"join {code}");

            return new Scene(bot, ana, ben, code);
        }

        public async Task ToReadBackAsync()
        {
            await Ben.PressesAsync("English");
            await Ben.PressesAsync("I agree");
            await Ben.PressesAsync("Next", new { callMe = "Ben" });
            await Ben.SkipsAsync(2);
            await Ben.PressesAsync("Next", new { hopes = "A full table" });
            await Ben.SkipsAsync(2);
        }

        public Task<Person> PersonAsync(string name) => Bot.InDatabaseAsync(db => db.People.SingleAsync(person => person.ObjectId == Partner.ObjectIdOf(name), Cancellation));

        public async Task<Membership> MembershipOfAsync(string name)
        {
            var person = await PersonAsync(name);

            return await Bot.InDatabaseAsync(db => db.Memberships.SingleAsync(member => member.PersonId == person.Id, Cancellation));
        }

        public async Task<string> OrganisationAsync(string name) =>
            (await Bot.InDatabaseAsync(db => db.Set<Organisation>().ToListAsync(Cancellation))).Single(organisation => organisation.Name == name).Id.Value.ToString("N");

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
