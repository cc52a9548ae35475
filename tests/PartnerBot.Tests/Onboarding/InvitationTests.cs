using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Connector;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Teams;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Onboarding;

public sealed class InvitationTests
{
    private static readonly Wordings Wordings = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_presses_the_invitation_in_a_group_begins_in_their_own_chat()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var group = new Group(bot, "19:group@thread.v2");
        await ana.CreatesPartnershipAsync();
        await group.SaysAsync(ana, "invite Harvest Festival");
        Assert.Contains("You are invited: “Harvest Festival”", group.View.LastShown, StringComparison.Ordinal);

        var told = await group.PressesAsync(ben, "I would like to join");
        await bot.DeliverAsync();

        Assert.Contains("I have written to you in our personal chat", told, StringComparison.Ordinal);
        Assert.Contains("Your invitation to “Harvest Festival”", ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync("Begin");
        await ben.FinishesOnboardingAsync();
        Assert.Contains("You have joined “Harvest Festival”", ben.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben", group.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_is_shown_its_card_in_the_partnerships_language_and_each_is_told_in_their_own()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, nour) = (bot.Person("Ana"), bot.Person("Nour", locale: "ar-EG"));
        var group = new Group(bot, "19:group@thread.v2");
        await ana.SaysAsync("new partnership");
        await ana.PressesAsync("Create the partnership", new { name = "Harvest Festival", purpose = "Grow and eat together", organisations = "River Farm\nCity of Wyndham", zone = "Europe/Berlin", language = "fr" });
        var (french, arabic) = (Wordings.For("fr"), Wordings.For("ar"));

        await group.SaysAsync(ana, "invite Harvest Festival");
        var told = await group.PressesAsync(nour, french["partnerships.invitation.button"]);
        await bot.DeliverAsync();

        Assert.Contains(french.Plain("partnerships.invitation.title", ("partnership", "Harvest Festival")), group.View.LastShown, StringComparison.Ordinal);
        Assert.Equal(arabic["onboarding.invitation.written"], JsonDocument.Parse(told).RootElement.GetProperty("value").GetString());
        Assert.Contains(arabic.Plain("onboarding.invited.title", ("partnership", "Harvest Festival")), nour.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_press_writes_no_second_card()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var group = new Group(bot, "19:group@thread.v2");
        await ana.CreatesPartnershipAsync();
        await group.SaysAsync(ana, "invite");

        await group.PressesAsync(ben, "I would like to join");
        var again = await group.PressesAsync(ben, "I would like to join");

        Assert.Contains("I have written to you", again, StringComparison.Ordinal);
        Assert.Equal(1, await bot.InDatabaseAsync(db => db.Deliveries.CountAsync(Cancellation)));
        Assert.Equal(2, await bot.InDatabaseAsync(db => db.Memberships.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_personal_chat_is_not_opened_in_a_tenant_that_Teams_has_stopped()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var group = new Group(bot, "19:group@thread.v2");
        await ana.CreatesPartnershipAsync();
        await group.SaysAsync(ana, "invite");

        // More than a third of what went there: one refusal alone stops nobody.
        foreach (var _ in bot.Teams.Connector.Calls)
        {
            bot.Services.GetRequiredService<ConnectorThrottle>().Throttled(ben.TenantId, TimeSpan.FromMinutes(1));
        }

        var told = await group.PressesAsync(ben, "I would like to join");

        Assert.DoesNotContain("I have written to you", told, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Teams.Connector.Calls, call => call.Target.EndsWith("/v3/conversations", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_not_installed_the_app_is_told_what_to_do()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var group = new Group(bot, "19:group@thread.v2");
        var code = await ana.CreatesPartnershipAsync();
        await group.SaysAsync(ana, "invite");
        bot.Teams.Connector.FailNext(Fault.Of(HttpStatusCode.Forbidden, "BotNotInConversationRoster"));

        var told = await group.PressesAsync(ben, "I would like to join");

        Assert.Contains("do not have this app", told, StringComparison.Ordinal);
        Assert.Contains($"write to me there: join {code}", told, StringComparison.Ordinal);
        Assert.Equal(1, await bot.InDatabaseAsync(db => db.Memberships.CountAsync(member => member.LeftAt == null, Cancellation)));
        Assert.EndsWith("/v3/conversations", bot.Teams.Connector.Calls[^1].Target, StringComparison.Ordinal);
        Assert.Equal(0, await bot.InDatabaseAsync(db => db.Deliveries.CountAsync(Cancellation)));

        Assert.Contains("I have written to you", await group.PressesAsync(ben, "I would like to join"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_joined_is_told_so()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var group = new Group(bot, "19:group@thread.v2");
        await ben.JoinsAsync(await ana.CreatesPartnershipAsync());
        await group.SaysAsync(ana, "invite");

        Assert.Contains("already", await group.PressesAsync(ben, "I would like to join"), StringComparison.Ordinal);
        Assert.Equal(0, await bot.InDatabaseAsync(db => db.Deliveries.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Only_the_broker_can_invite_a_group()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var group = new Group(bot, "19:group@thread.v2");
        await ben.JoinsAsync(await ana.CreatesPartnershipAsync());

        await group.SaysAsync(ben, "invite Harvest Festival");

        Assert.DoesNotContain("You are invited", group.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_the_names_of_other_partnerships_are_not_listed()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        var group = new Group(bot, "19:group@thread.v2");
        await ana.CreatesPartnershipAsync("Harvest Festival");
        await ana.CreatesPartnershipAsync("Secret Garden");

        await group.SaysAsync(ana, "invite");

        Assert.Contains("which partnership you mean", group.View.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", group.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_invitation_of_a_replaced_code_says_that_it_is_old()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var group = new Group(bot, "19:group@thread.v2");
        await ana.CreatesPartnershipAsync();
        await group.SaysAsync(ana, "invite");
        await ana.SaysAsync("invite");
        await ana.PressesAsync("Make a new code");

        Assert.Contains("does not work any more", await group.PressesAsync(ben, "I would like to join"), StringComparison.Ordinal);
        Assert.Equal(1, await bot.InDatabaseAsync(db => db.Memberships.CountAsync(Cancellation)));
    }
}
