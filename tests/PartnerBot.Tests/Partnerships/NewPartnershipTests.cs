using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Partnerships;

public sealed class NewPartnershipTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_creator_gets_a_receipt_with_a_join_code_and_becomes_broker()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");

        var code = await ana.CreatesPartnershipAsync();

        Assert.Contains("“Harvest Festival” has begun", ana.Shown, StringComparison.Ordinal);
        Assert.Contains("River Farm and City of Wyndham", ana.Shown, StringComparison.Ordinal);
        Assert.NotNull(JoinCodeText.Read(code));
        var membership = await bot.InDatabaseAsync(db => db.Memberships.SingleAsync(Cancellation));
        Assert.Equal(MemberRole.Broker, membership.Role);
        Assert.Null(membership.JoinedAt);
    }

    [Fact]
    public async Task Pressing_twice_creates_one_partnership_and_shows_the_same_receipt()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        await ana.SaysAsync("new partnership");
        var form = ana.View.NewestWith("Create the partnership");
        var filled = new { name = "Harvest", purpose = "Together", organisations = "A, B", zone = "Europe/Berlin" };

        var first = await ana.PressesOnAsync(form, "Create the partnership", filled);
        var second = await ana.PressesOnAsync(form, "Create the partnership", filled);

        Assert.Equal(first, second);
        Assert.Equal(1, await bot.InDatabaseAsync(db => db.Partnerships.CountAsync(Cancellation)));
        Assert.Equal(1, await bot.InDatabaseAsync(db => db.JoinCodes.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Two_presses_at_once_create_one_partnership()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        await ana.SaysAsync("new partnership");
        var form = ana.View.NewestWith("Create the partnership");
        var filled = new { name = "Harvest", purpose = "Together", organisations = "A, B", zone = "Europe/Berlin" };

        var answers = await Task.WhenAll(ana.PressAsync(form, "Create the partnership", filled), ana.PressAsync(form, "Create the partnership", filled));

        Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode));
        Assert.Equal(1, await bot.InDatabaseAsync(db => db.Partnerships.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task What_is_wrong_is_named_all_at_once_and_nothing_typed_is_lost()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        var purpose = new string('p', 600);
        await ana.SaysAsync("new partnership");

        await ana.PressesAsync("Create the partnership", new { name = "Harvest", purpose, organisations = "Only One", zone = "Atlantis/Capital" });

        Assert.Contains("there are 600", ana.Shown, StringComparison.Ordinal);
        Assert.Contains("2 to 12", ana.Shown, StringComparison.Ordinal);
        Assert.Contains("time zone that exists", ana.Shown, StringComparison.Ordinal);
        Assert.Contains(purpose, ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Only One", ana.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await bot.InDatabaseAsync(db => db.Partnerships.CountAsync(Cancellation)));

        await ana.PressesAsync("Create the partnership", new { purpose = "Together", organisations = "Only One\nAnother", zone = "Europe/Lisbon" });
        Assert.Equal("Harvest", (await bot.InDatabaseAsync(db => db.Partnerships.SingleAsync(Cancellation))).Name);
    }

    [Fact]
    public async Task Who_may_not_create_is_not_offered_it_and_a_forged_form_is_refused()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, eve) = (bot.Person("Ana"), bot.Person("Eve"));
        await ana.SaysAsync("new partnership");
        var form = ana.View.NewestWith("Create the partnership");

        await eve.SaysAsync("new partnership");
        Assert.False(eve.View.Cards[^1].HasButton("Create the partnership"));
        await eve.PressAsync(form, "Create the partnership", new { name = "Harvest", purpose = "Together", organisations = "A, B", zone = "Europe/Berlin" });

        Assert.Equal(0, await bot.InDatabaseAsync(db => db.Partnerships.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task The_form_of_another_creator_shows_nothing_of_their_partnership()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"), ("Partnerships:Creators:People:1", Partner.ObjectIdOf("Eve")));
        var (ana, eve) = (bot.Person("Ana"), bot.Person("Eve"));
        await ana.SaysAsync("new partnership");
        var form = ana.View.NewestWith("Create the partnership");
        await ana.PressesAsync("Create the partnership", new { name = "Harvest", purpose = "Together", organisations = "A, B", zone = "Europe/Berlin" });

        using var answer = await eve.PressAsync(form, "Create the partnership", new { name = "X", purpose = "Y", organisations = "C, D", zone = "Europe/Berlin" });

        Assert.DoesNotContain("Harvest", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(1, await bot.InDatabaseAsync(db => db.Memberships.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_partnership_shows_who_has_joined_by_organisation_and_only_counts_the_others()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben, chi) = (bot.Person("Ana"), bot.Person("Ben"), bot.Person("Chi"));
        var code = await ana.CreatesPartnershipAsync();
        await ben.JoinsAsync(code);
        await chi.SaysAsync($"join {code}");

        await ana.SaysAsync("partnership harvest");

        Assert.Contains("Also: Ben", ana.Shown, StringComparison.Ordinal);
        Assert.Contains("1 person has joined.", ana.Shown, StringComparison.Ordinal);
        Assert.Contains("2 invited people have not joined yet.", ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Chi", ana.Shown, StringComparison.Ordinal);

        await chi.SaysAsync("partnership");
        Assert.DoesNotContain("Ben", chi.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strangers_partnership_does_not_exist()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, eve) = (bot.Person("Ana"), bot.Person("Eve"));
        await ana.CreatesPartnershipAsync();

        await eve.SaysAsync("partnership Harvest Festival");

        Assert.DoesNotContain("Grow and eat", eve.View.Everything, StringComparison.Ordinal);
    }
}
