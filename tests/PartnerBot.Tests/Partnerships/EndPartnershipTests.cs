using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Deliveries;
using PartnerBot.Onboarding;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Partnerships;

public sealed class EndPartnershipTests
{
    private const string GoodBye = "Good-bye to “Harvest Festival”";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_who_is_in_hears_the_same_at_the_same_moment_and_what_comes_by_itself_stops()
    {
        await using var scene = await Scene.StartAsync();
        var (ana, ben, chloe) = (scene.Ana, scene.Ben, scene.Chloe);
        var dana = scene.Bot.Person("Dana");
        await dana.SaysAsync($"join {scene.Code}");
        await ana.SaysAsync("check in now");
        Assert.NotNull(await scene.NextRoundAsync());

        await ana.SaysAsync("end partnership");
        Assert.Contains("What stops, at once", ana.Shown, StringComparison.Ordinal);
        Assert.Contains("What stays", ana.Shown, StringComparison.Ordinal);
        Assert.Null((await scene.PartnershipAsync()).EndedAt);
        await ana.PressesAsync("End it for everybody");
        await scene.Bot.DeliverAsync();

        Assert.Contains("“Harvest Festival” has ended", ana.Shown, StringComparison.Ordinal);
        Assert.Equal(scene.Bot.Clock.GetUtcNow(), (await scene.PartnershipAsync()).EndedAt);
        Assert.Contains(ben.View.Cards, card => card.Words.Contains(GoodBye, StringComparison.Ordinal) && card.Words.Contains("Ana has ended", StringComparison.Ordinal));
        Assert.Contains(chloe.View.Cards, card => card.Words.Contains("Au revoir à «\u00a0Harvest Festival\u00a0»", StringComparison.Ordinal));
        Assert.Single(await scene.Bot.InDatabaseAsync(db => db.Deliveries.Where(one => one.Occasion.StartsWith("ended/")).Select(one => one.DueAt).Distinct().ToListAsync(Cancellation)));
        Assert.DoesNotContain("has ended the partnership", dana.View.Everything, StringComparison.Ordinal);
        Assert.All((Partner[])[ben, chloe], person => Assert.DoesNotContain(person.View.Cards, card => card.HasButton("Send") || card.HasButton("Envoyer")));
        Assert.Null(await scene.NextRoundAsync());
        Assert.Equal(0, await scene.Bot.InDatabaseAsync(db => db.Cycles.CountAsync(cycle => cycle.ClosedAt == null, Cancellation)));
        Assert.All(
            await scene.Bot.InDatabaseAsync(db => db.Deliveries.Where(one => one.State == DeliveryState.Expired).ToListAsync(Cancellation)), one => Assert.Equal("", one.Message));

        var eve = scene.Bot.Person("Eve");
        await eve.SaysAsync($"join {scene.Code}");
        Assert.Contains("does not work any more", eve.Shown, StringComparison.Ordinal);
        await dana.PressesAsync("English");
        Assert.Contains("This does not work any more", dana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_answered_in_an_open_round_is_still_counted_for_everybody()
    {
        await using var scene = await Scene.StartAsync();
        await scene.Ana.SaysAsync("check in now");
        await scene.Bot.DeliverAsync();
        await scene.Ben.PressesAsync("Send", new { feeling = "Mixed" });

        await scene.EndsAsync();
        await scene.Bot.DeliverAsync();

        Assert.Contains("How we are", scene.Ben.View.Everything, StringComparison.Ordinal);
        Assert.NotNull((await scene.Bot.InDatabaseAsync(db => db.Cycles.SingleAsync(Cancellation))).ClosedAt);
    }

    [Fact]
    public async Task The_same_press_again_shows_the_same_and_says_good_bye_once()
    {
        await using var scene = await Scene.StartAsync();
        await scene.Ana.SaysAsync("end partnership");
        var card = scene.Ana.View.NewestWith("End it for everybody");

        var first = await scene.Ana.PressesOnAsync(card, "End it for everybody");
        scene.Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await scene.Ana.PressesOnAsync(card, "End it for everybody");
        await scene.Bot.DeliverAsync();

        Assert.Equal(first, second);
        Assert.Single(scene.Ben.View.Cards, shown => shown.Words.Contains(GoodBye, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Within_seven_days_it_goes_on_as_it_was()
    {
        await using var scene = await Scene.StartAsync();
        await scene.EndsAsync();
        await scene.Bot.DeliverAsync();
        scene.Bot.Clock.Advance(TimeSpan.FromDays(6));

        await scene.Ana.PressesAsync("Open it again");
        await scene.Bot.DeliverAsync();

        Assert.Null((await scene.PartnershipAsync()).EndedAt);
        Assert.Contains("“Harvest Festival” goes on", scene.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Ana has opened it again", scene.Ben.Shown, StringComparison.Ordinal);
        Assert.NotNull(await scene.NextRoundAsync());
        await scene.EndsAsync();
        await scene.Bot.DeliverAsync();
        Assert.Equal(2, scene.Ben.View.Cards.Count(shown => shown.Words.Contains(GoodBye, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task After_seven_days_it_is_over()
    {
        await using var scene = await Scene.StartAsync();
        await scene.EndsAsync();
        scene.Bot.Clock.Advance(TimeSpan.FromDays(7));

        await scene.Ana.PressesAsync("Open it again");

        Assert.Contains("ended more than 7 days ago", scene.Ana.Shown, StringComparison.Ordinal);
        Assert.NotNull((await scene.PartnershipAsync()).EndedAt);
        await scene.Ana.SaysAsync("partnership");
        Assert.Contains(scene.Ana.View.Cards, card => card.Words.Contains("It ended on", StringComparison.Ordinal) && !card.HasButton("Open it again"));
    }

    [Fact]
    public async Task Whose_good_bye_still_waits_hears_neither_of_the_ending_nor_of_its_undoing()
    {
        await using var scene = await Scene.StartAsync();
        await scene.Ben.SaysAsync("pause 3 weeks");
        await scene.EndsAsync();
        await scene.Bot.DeliverAsync();

        await scene.Ana.PressesAsync("Open it again");
        await scene.Ben.SaysAsync("resume");
        await scene.Bot.DeliverAsync();

        Assert.DoesNotContain("Harvest Festival” goes on", scene.Ben.View.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(GoodBye, scene.Ben.View.Everything, StringComparison.Ordinal);
        Assert.Contains("continue", scene.Chloe.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_looks_after_it_ends_it_or_opens_it_again()
    {
        await using var scene = await Scene.StartAsync();
        await scene.Ana.SaysAsync("end partnership");
        await scene.Ben.SaysAsync("end partnership");
        Assert.DoesNotContain(scene.Ben.View.Cards, card => card.HasButton("End it for everybody"));

        using var ended = await scene.Ben.PressAsync(scene.Ana.View.NewestWith("End it for everybody"), "End it for everybody");
        Assert.Null((await scene.PartnershipAsync()).EndedAt);
        await scene.Ana.PressesAsync("End it for everybody");
        using var reopened = await scene.Ben.PressAsync(scene.Ana.View.NewestWith("Open it again"), "Open it again");

        Assert.NotNull((await scene.PartnershipAsync()).EndedAt);
    }

    [Fact]
    public async Task Who_is_alone_ends_it_before_leaving_and_then_nothing_of_them_is_left()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        await ana.LeadsAPartnershipAsync();
        await bot.Person("Ben").SaysAsync("help");

        await ana.SaysAsync("leave");
        Assert.Contains("nobody else has joined who could do it after you", ana.Shown, StringComparison.Ordinal);
        Assert.False(ana.View.Cards[^1].HasButton("Leave now"));
        await ana.PressesAsync("End it for everybody");
        await ana.PressesAsync("Delete what I told");
        await ana.PressesAsync("Leave now");

        Assert.Contains("You have left", ana.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await bot.InDatabaseAsync(db => db.OnboardingAnswers.CountAsync(Cancellation)));
        await ana.SaysAsync("partnership");
        Assert.DoesNotContain(ana.View.Cards, card => card.Words.Contains("It ended on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Partners_can_have_deleted_what_they_told_after_the_end()
    {
        await using var scene = await Scene.StartAsync();
        await scene.EndsAsync();
        await scene.Bot.DeliverAsync();

        await scene.Ben.PressesAsync("Delete what I told");
        await scene.Ben.PressesAsync("Leave now");

        Assert.Equal(2, await scene.Bot.InDatabaseAsync(db => db.OnboardingAnswers.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Two_of_the_same_name_are_told_apart_by_the_choice()
    {
        await using var scene = await Scene.StartAsync();
        await scene.Ana.CreatesPartnershipAsync();
        await scene.Ana.SaysAsync("end partnership harvest festival");
        var which = scene.Ana.View.Cards[^1];
        Assert.Contains("Which partnership?", which.Words, StringComparison.Ordinal);

        await scene.Ana.PressesOnAsync(which, "Harvest Festival");
        await scene.Ana.PressesAsync("End it for everybody");

        Assert.Equal(1, await scene.Bot.InDatabaseAsync(db => db.Partnerships.CountAsync(one => one.EndedAt != null, Cancellation)));
    }

    [Fact]
    public async Task Of_seven_one_is_chosen_from_a_list()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        foreach (var number in Enumerable.Range(1, 7))
        {
            await ana.CreatesPartnershipAsync($"Festival {number}");
        }

        await ana.SaysAsync("rename");
        var seventh = (await bot.InDatabaseAsync(db => db.Partnerships.ToListAsync(Cancellation))).Single(one => one.Name == "Festival 7");
        await ana.PressesAsync("This one", new { argument = FindPartnership.NameOnButton(seventh) });

        Assert.Contains("Another name for “Festival 7”", ana.View.Cards[^1].Words, StringComparison.Ordinal);
    }

    /// <summary>Ana looks after a partnership in which Ben and Chloé have joined; Chloé reads French.</summary>
    private sealed record Scene(BotUnderTest Bot, Partner Ana, Partner Ben, Partner Chloe, string Code) : IAsyncDisposable
    {
        public static async Task<Scene> StartAsync()
        {
            var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
            var (ana, ben, chloe) = (bot.Person("Ana"), bot.Person("Ben"), bot.Person("Chloé", "6a0c1e5c-0000-4000-8000-000000000002"));
            var code = await ana.LeadsAPartnershipAsync();
            await ben.JoinsAsync(code);
            await chloe.JoinsAsync(code);
            await bot.InDatabaseAsync(async db =>
            {
                (await db.People.SingleAsync(person => person.ObjectId == Partner.ObjectIdOf("Chloé"), Cancellation)).Speaks("fr");

                return await db.SaveChangesAsync(Cancellation);
            });

            return new Scene(bot, ana, ben, chloe, code);
        }

        public async Task EndsAsync()
        {
            await Ana.SaysAsync("end partnership");
            await Ana.PressesAsync("End it for everybody");
        }

        public Task<Partnership> PartnershipAsync() => Bot.InDatabaseAsync(db => db.Partnerships.AsNoTracking().SingleAsync(Cancellation));

        /// <summary>The round that is prepared when the scheduler looks.</summary>
        public async Task<DateTimeOffset?> NextRoundAsync()
        {
            var partnership = (await PartnershipAsync()).Id;
            await Bot.InScopeAsync<PrepareRounds>(prepare => prepare.OfAsync(partnership, Cancellation));

            return await Bot.InDatabaseAsync(db => db.Cycles.Where(cycle => cycle.PartnersAskedAt == null).MinAsync(cycle => (DateTimeOffset?)cycle.ScheduledAt, Cancellation));
        }

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
