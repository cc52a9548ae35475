using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Partnerships;

public sealed class JoiningTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_works_from_another_tenant_however_it_is_typed()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        var ben = bot.Person("Ben", tenantId: "7e9a0000-0000-4000-8000-000000000002");
        var code = await ana.CreatesPartnershipAsync();

        await ben.SaysAsync($", JOIN  {code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal).Replace('0', 'o').Replace('1', 'l')}");

        Assert.Contains("Ana invites you to the partnership “Harvest Festival”", ben.Shown, StringComparison.Ordinal);
        Assert.Contains("Grow and eat together", ben.Shown, StringComparison.Ordinal);
    }

    /// <summary>«Whoever has it writes to me»: many write the code and nothing else.</summary>
    [Fact]
    public async Task A_code_alone_is_enough()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var code = await ana.CreatesPartnershipAsync();

        await ben.SaysAsync(code);

        Assert.Contains("Welcome to “Harvest Festival”", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_somebodys_imagination_is_refused_kindly()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ben = bot.Person("Ben");

        await ben.SaysAsync("join ABCD-1234");

        Assert.Contains("I do not know this code", ben.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await bot.InDatabaseAsync(db => db.Memberships.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task After_five_wrong_codes_even_the_right_one_must_wait_also_after_a_restart()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var code = await ana.CreatesPartnershipAsync();
        foreach (var number in Enumerable.Range(1, 5))
        {
            await ben.SaysAsync($"join ABCD-123{number}");
            Assert.Contains("I do not know this code", ben.Shown, StringComparison.Ordinal);
        }

        await bot.RestartAsync();
        await ben.SaysAsync($"join {code}");
        Assert.Contains("try again in 60 minutes, at ", ben.Shown, StringComparison.Ordinal);
        Assert.Equal(1, await bot.InDatabaseAsync(db => db.Memberships.CountAsync(Cancellation)));

        bot.Clock.Advance(TimeSpan.FromMinutes(61));
        await ben.SaysAsync($"join {code}");
        Assert.Contains("Welcome to “Harvest Festival”", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_wrong_tries_keep_nobody_out()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben, eve) = (bot.Person("Ana"), bot.Person("Ben"), bot.Person("Eve"));
        var code = await ana.CreatesPartnershipAsync();
        foreach (var number in Enumerable.Range(1, 6))
        {
            await eve.SaysAsync($"join ABCD-123{number}");
        }

        await ben.SaysAsync($"join {code}");

        Assert.Contains("Welcome to “Harvest Festival”", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_that_cannot_be_a_code_is_no_wrong_try()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ben = bot.Person("Ben");
        foreach (var number in Enumerable.Range(1, 7))
        {
            await ben.SaysAsync($"join us {number}");
        }

        Assert.Contains("That is not a join code", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_code_says_so_and_the_broker_finds_a_new_one()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var code = await ana.CreatesPartnershipAsync();
        bot.Clock.Advance(TimeSpan.FromDays(31));

        await ben.SaysAsync($"join {code}");
        Assert.Contains("does not work any more", ben.Shown, StringComparison.Ordinal);

        await ana.SaysAsync("invite");
        var renewed = OnboardingSteps.CodeIn(ana.Shown);
        Assert.NotEqual(code, renewed);
        await ben.SaysAsync($"join {renewed}");
        Assert.Contains("Welcome to", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_code_ends_the_old_one_and_the_same_press_makes_one_new_code()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var code = await ana.CreatesPartnershipAsync();
        await ana.SaysAsync("invite harvest festival");
        var card = ana.View.NewestWith("Make a new code");

        var first = await ana.PressesOnAsync(card, "Make a new code");
        var second = await ana.PressesOnAsync(card, "Make a new code");

        Assert.Equal(first, second);
        Assert.NotEqual(code, OnboardingSteps.CodeIn(first));
        await ben.SaysAsync($"join {code}");
        Assert.Contains("does not work any more", ben.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_code_is_stopped_by_a_press_or_a_sentence_and_a_new_one_is_a_press_away(bool typed)
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var code = await ana.CreatesPartnershipAsync();
        await ana.SaysAsync(typed ? "revoke code" : "invite");
        if (!typed)
            await ana.PressesAsync("Stop this code");

        Assert.Contains("No code works for “Harvest Festival” now", ana.Shown, StringComparison.Ordinal);
        await ben.SaysAsync($"join {code}");
        Assert.Contains("does not work any more", ben.Shown, StringComparison.Ordinal);
        Assert.Equal(1, await bot.InDatabaseAsync(db => db.JoinCodes.CountAsync(Cancellation)));

        await ana.PressesAsync("Make a new code");
        await ben.SaysAsync($"join {OnboardingSteps.CodeIn(ana.Shown)}");
        Assert.Contains("Welcome to", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_stops_an_old_code_leaves_the_new_one()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        await ana.CreatesPartnershipAsync();
        await ana.SaysAsync("invite");
        var old = ana.View.NewestWith("Stop this code");
        await ana.PressesOnAsync(old, "Make a new code");

        var shown = await ana.PressesOnAsync(old, "Stop this code");

        await ben.SaysAsync($"join {OnboardingSteps.CodeIn(shown)}");
        Assert.Contains("Welcome to", ben.Shown, StringComparison.Ordinal);
    }

    /// <summary>Of codes that ended long ago nothing is kept; a partnership lasts for years.</summary>
    [Fact]
    public async Task A_code_is_stopped_once_more_when_none_has_worked_for_years()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        await ana.CreatesPartnershipAsync();
        bot.Clock.Advance(TimeSpan.FromDays(400));
        await bot.InScopeAsync<PurgeAll>(purge => purge.RunAsync(Cancellation));

        await ana.SaysAsync("revoke code");
        Assert.Contains("No code works for “Harvest Festival” now", ana.Shown, StringComparison.Ordinal);
        var card = ana.View.NewestWith("Make a new code");
        var first = await ana.PressesOnAsync(card, "Make a new code");
        var second = await ana.PressesOnAsync(card, "Make a new code");

        Assert.Equal(first, second);
        await ben.SaysAsync($"join {OnboardingSteps.CodeIn(first)}");
        Assert.Contains("Welcome to", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_a_code_is_on_the_brokers_own_clock()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        await ana.CreatesPartnershipAsync();
        await bot.InDatabaseAsync(async db =>
        {
            (await db.People.SingleAsync(Cancellation)).LivesIn("Australia/Melbourne");

            return await db.SaveChangesAsync(Cancellation);
        });

        await ana.SaysAsync("invite");

        // Thirty days after noon in London, where the partnership is in Berlin.
        Assert.Contains("It works until 10 February 2027, 23:00", ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_looks_after_a_partnership_sees_and_renews_its_code()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var code = await ana.CreatesPartnershipAsync();
        await ben.JoinsAsync(code);
        await ana.SaysAsync("invite");
        var card = ana.View.NewestWith("Make a new code");

        await ben.SaysAsync("invite Harvest Festival");
        using var answer = await ben.PressAsync(card, "Make a new code");

        Assert.DoesNotContain(code, ben.View.Everything, StringComparison.Ordinal);
        Assert.Contains("does not work any more", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(1, await bot.InDatabaseAsync(db => db.JoinCodes.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task The_code_of_a_partnership_one_is_in_says_so_and_offers_to_go_on()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var code = await ana.CreatesPartnershipAsync();
        await ben.SaysAsync($"join {code}");
        await ben.PressesAsync("English");

        await ben.SaysAsync($"join {code}");
        Assert.Contains("You are in “Harvest Festival” already", ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync("Go on");

        Assert.Contains("is this all right with you?", ben.View.Cards[^1].Words, StringComparison.Ordinal);
        Assert.Equal(2, await bot.InDatabaseAsync(db => db.Memberships.CountAsync(Cancellation)));
    }

    /// <summary>Whoever comes back to it after a month has only the old code at hand, and needs none.</summary>
    [Theory]
    [InlineData(false, "Welcome to “Harvest Festival”", "Go on")]
    [InlineData(true, "Did I get this right?", "Look at my answers")]
    public async Task A_code_that_has_ended_still_leads_on_who_is_in(bool hasJoined, string shown, string button)
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var code = await ana.CreatesPartnershipAsync();
        await ben.SaysAsync($"join {code}");
        if (hasJoined)
            await ben.FinishesOnboardingAsync();
        bot.Clock.Advance(TimeSpan.FromDays(31));

        await ben.SaysAsync($"join {code}");
        Assert.Contains("You are in “Harvest Festival” already", ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync(button);

        Assert.Contains(shown, ben.View.Cards[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_has_ended_lets_nobody_back_in_who_has_left()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var code = await ana.CreatesPartnershipAsync();
        await ben.JoinsAsync(code);
        await ben.SaysAsync("leave");
        await ben.PressesAsync("Leave now");
        bot.Clock.Advance(TimeSpan.FromDays(31));

        await ben.SaysAsync($"join {code}");

        Assert.Contains("does not work any more", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_field_on_a_card_takes_a_code_and_keeps_what_was_typed_when_it_is_wrong()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var code = await ana.CreatesPartnershipAsync();
        await ben.InstallsAsync();

        await ben.PressesAsync("Join", new { code = "ABCD-1234" });
        Assert.Contains("I do not know this code", ben.Shown, StringComparison.Ordinal);
        Assert.Contains("ABCD-1234", ben.Shown, StringComparison.Ordinal);

        await ben.PressesAsync("Join", new { code });
        Assert.Contains("Welcome to “Harvest Festival”", ben.View.Cards[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_stored_under_its_partnership_for_thirty_days()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        await bot.Person("Ana").CreatesPartnershipAsync();

        var code = await bot.InDatabaseAsync(db => db.JoinCodes.SingleAsync(Cancellation));

        Assert.Equal(TimeSpan.FromDays(30), code.ExpiresAt - code.IssuedAt);
    }
}
