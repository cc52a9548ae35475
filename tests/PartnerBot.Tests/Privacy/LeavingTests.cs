using System.Text;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Activities;
using PartnerBot.CheckIns;
using PartnerBot.Deliveries;
using PartnerBot.Onboarding;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Reflections;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Privacy;

/// <summary>Leaving takes effect at once: nothing that the person said there is kept, and nothing more reaches them.</summary>
public sealed class LeavingTests
{
    private const string Secret = "my own quiet words";

    [Fact]
    public async Task Nothing_that_somebody_said_is_left_when_they_leave()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = await JoinedAsync(bot);
        await ana.SaysAsync("check in now");
        await bot.DeliverAsync();
        await ana.PressesAsync("Send", new { feeling = "Mixed", note = Secret });
        await ana.SaysAsync("reflect");
        await ana.PressesAsync("Propose it");
        await bot.DeliverAsync();
        await ana.PressesAsync("Tell my story");
        await ana.PressesAsync("Next", new { change1 = Secret });
        Assert.Contains(Secret, await StoredAsync(bot), StringComparison.Ordinal);

        await LeavesAsync(ana);

        Assert.DoesNotContain(Secret, await StoredAsync(bot), StringComparison.Ordinal);
        Assert.Equal(0, await bot.InDatabaseAsync(db => db.CheckIns.CountAsync()));
        Assert.Equal(0, await bot.InDatabaseAsync(db => db.OnboardingAnswers.CountAsync()));
    }

    [Fact]
    public async Task A_told_story_is_gone_with_its_teller()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = await JoinedAsync(bot);
        await ana.SaysAsync("reflect");
        await ana.PressesAsync("Propose it");
        await bot.DeliverAsync();
        await ana.PressesAsync("Tell my story");
        await ana.PressesAsync("Next", new { change1 = Secret, change2 = "another" });
        await ana.PressesAsync("Next", new { chosen = "0" });
        await ana.PressesAsync("Next", new { happened = Secret });
        await ana.PressesAsync("Next", new { why = Secret });
        await ana.PressesAsync("Next", new { lesson = Secret });
        await ana.PressesAsync("Next");
        await ana.PressesAsync("Yes, this is my story");
        Assert.Equal(1, await bot.InDatabaseAsync(db => db.Stories.CountAsync()));

        await LeavesAsync(ana);

        Assert.Equal(0, await bot.InDatabaseAsync(db => db.Stories.CountAsync()));
        Assert.DoesNotContain(Secret, await StoredAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_confirmed_or_told_is_not_kept_a_second_time_in_the_conversations_state()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));

        await JoinedAsync(bot);

        Assert.DoesNotContain("A full table", await StatesAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_on_its_way_does_not_reach_somebody_who_has_left()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        await ben.JoinsAsync(await ana.LeadsAPartnershipAsync());
        await ana.SaysAsync("check in now");
        await ana.SaysAsync("reflect");
        await ana.PressesAsync("Propose it");

        await LeavesAsync(ben);
        await bot.DeliverAsync();

        Assert.DoesNotContain("How are things for you?", ben.View.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Your story of change", ben.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nights_after_a_leaving_take_nothing_from_those_who_stay()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        await ben.JoinsAsync(await ana.LeadsAPartnershipAsync());
        await LeavesAsync(ben);
        await bot.InDatabaseAsync(async db =>
        {
            var (reader, partnership) = (await db.People.SingleAsync(person => person.ObjectId == ana.ObjectId), await db.Partnerships.SingleAsync());
            db.Deliveries.Add(Delivery.To(reader, $"{ShareSideBySide.OccasionOf(partnership.Id)}2/", Activity.Message("what the others said since"), bot.Clock.GetUtcNow()));

            return await db.SaveChangesAsync();
        });

        await bot.InScopeAsync<PurgeAll>(purge => purge.RunAsync(TestContext.Current.CancellationToken));
        await bot.DeliverAsync();

        Assert.Contains("what the others said since", ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_back_answers_no_old_card_before_consenting_anew()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var code = await ana.LeadsAPartnershipAsync();
        await ben.JoinsAsync(code);
        await ana.SaysAsync("check in now");
        await bot.DeliverAsync();
        var old = ben.View.NewestWith("Send");
        await LeavesAsync(ben);
        await ben.SaysAsync($"join {code}");

        await ben.PressesOnAsync(old, "Send", new { feeling = "Mixed", note = Secret });

        Assert.DoesNotContain(Secret, await StoredAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partnership_whose_schedule_was_lost_gets_it_by_the_second_press_of_its_form()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        await ana.SaysAsync("new partnership");
        var form = ana.View.NewestWith("Create the partnership");
        var filled = new { name = "Harvest Festival", purpose = "Grow and eat together", organisations = "River Farm, City", zone = "Europe/Berlin" };
        await ana.PressesOnAsync(form, "Create the partnership", filled);
        await bot.InDatabaseAsync(db => db.CheckInSchedules.ExecuteDeleteAsync());

        await ana.PressesOnAsync(form, "Create the partnership", filled);

        Assert.Equal(1, await bot.InDatabaseAsync(db => db.CheckInSchedules.CountAsync()));
        Assert.Equal(1, await bot.InDatabaseAsync(db => db.Partnerships.CountAsync()));
    }

    private static async Task<Partner> JoinedAsync(BotUnderTest bot)
    {
        var ana = bot.Person("Ana");
        await ana.LeadsAPartnershipAsync();

        return ana;
    }

    private static async Task LeavesAsync(Partner person)
    {
        await person.SaysAsync("leave");
        if (person.View.Cards[^1].HasButton("End it for everybody"))
        {
            // Nobody else has joined who could look after it.
            await person.PressesAsync("End it for everybody");
            await person.SaysAsync("leave");
        }

        await person.PressesAsync("Leave now");
    }

    /// <summary>Everything the bot keeps: answers, stories, what waits to be sent, and the conversations' state.</summary>
    private static async Task<string> StoredAsync(BotUnderTest bot)
    {
        var notes = await bot.InDatabaseAsync(db => db.CheckIns.Select(checkIn => checkIn.Note ?? "").ToListAsync());
        var stories = await bot.InDatabaseAsync(db => db.Stories.Select(story => $"{story.Happened} {story.WhyItMatters} {story.Lesson}").ToListAsync());
        var messages = await bot.InDatabaseAsync(db => db.Deliveries.Select(delivery => delivery.Message).ToListAsync());

        return string.Join('\n', [.. notes, .. stories, .. messages, await StatesAsync(bot)]);
    }

    private static async Task<string> StatesAsync(BotUnderTest bot)
    {
        var states = await bot.InDatabaseAsync(db => db.StateEntries.Select(entry => entry.Content).ToListAsync());

        return string.Join('\n', states.Select(state => Encoding.UTF8.GetString(TestWords.Safe.Open((ReadOnlyMemory<byte>)state).Span)));
    }
}
