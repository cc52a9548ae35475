using System.Net;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.Tests.Onboarding;

public sealed class WelcomeTests
{
    private const string Hello = "Hello, I am PartnerBot";

    [Theory]
    [InlineData("conversationUpdate", "installationUpdate")]
    [InlineData("installationUpdate", "conversationUpdate")]
    public async Task One_installation_announced_twice_is_one_welcome(string first, string second)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");

        await ana.PostAsync(Announcement(ana, first));
        await ana.PostAsync(Announcement(ana, second));
        await bot.DeliverAsync();

        Assert.Contains(Hello, Assert.Single(ana.View.Cards).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_announcements_at_the_same_time_are_one_welcome()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");

        await Task.WhenAll(ana.PostAsync(Announcement(ana, "conversationUpdate")), ana.PostAsync(Announcement(ana, "installationUpdate")));
        await bot.DeliverAsync();

        Assert.Single(ana.View.Cards);
    }

    [Fact]
    public async Task A_welcome_that_Teams_was_too_busy_for_is_said_a_little_later()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");
        bot.Teams.Connector.FailNext(Fault.Of(HttpStatusCode.TooManyRequests, "Throttled"));
        await ana.PostAsync(Announcement(ana, "installationUpdate"));
        await bot.TriesToDeliverAsync();
        Assert.Empty(ana.View.Cards);

        bot.Clock.Advance(TimeSpan.FromMinutes(5));
        await bot.DeliverAsync();

        Assert.Contains(Hello, Assert.Single(ana.View.Cards).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_the_chat_again_and_an_upgrade_are_no_new_beginning()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");
        await ana.InstallsAsync();

        await ana.InstallsAsync();
        await ana.PostAsync(ana.Activity("installationUpdate") with { Action = "add-upgrade" });

        Assert.Single(ana.View.Cards);
    }

    [Fact]
    public async Task Who_removes_the_app_and_comes_back_is_welcomed_again()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");
        await ana.InstallsAsync();

        await ana.PostAsync(ana.Activity("installationUpdate") with { Action = "remove" });
        await ana.InstallsAsync();

        Assert.Equal(2, ana.View.Cards.Count);
    }

    [Fact]
    public async Task A_new_member_who_is_not_the_bot_gets_no_welcome()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");

        await ana.PostAsync(ana.Activity("conversationUpdate") with { MembersAdded = [new ChannelAccount { Id = "29:ben" }] });

        Assert.Empty(ana.View.Cards);
    }

    [Fact]
    public async Task A_language_on_the_welcome_turns_the_same_card_into_that_language_for_good()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        await ana.InstallsAsync();

        await ana.PressesAsync("Français");
        Assert.Contains("Bonjour, je suis PartnerBot", ana.Shown, StringComparison.Ordinal);
        Assert.True(ana.View.Cards[0].HasButton("Commencer un partenariat"));
        Assert.True(ana.View.Cards[0].HasButton("English"));

        await ana.SaysAsync("aide");
        Assert.Contains("Ce que vous pouvez faire ici", ana.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ana", true)]
    [InlineData("Ben", false)]
    public async Task Starting_a_partnership_is_offered_to_those_who_may(string name, bool offered)
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var person = bot.Person(name);

        await person.InstallsAsync();

        Assert.Equal(offered, person.View.Cards[0].HasButton("Start a partnership"));
    }

    [Fact]
    public async Task A_group_hears_in_one_message_how_to_begin()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var group = new Group(bot, "19:group@thread.v2");
        var ana = bot.Person("Ana");

        await group.PostAsync(ana, "conversationUpdate", activity => activity with { MembersAdded = [new ChannelAccount { Id = "28:bot" }] });
        await group.PostAsync(ana, "installationUpdate", activity => activity with { Action = "add" });

        Assert.Contains("type **invite**", Assert.Single(group.View.Texts), StringComparison.Ordinal);
        Assert.Empty(ana.View.Cards);
    }

    private static Activity Announcement(Partner person, string type) => type == "conversationUpdate"
        ? person.Activity(type) with { MembersAdded = [new ChannelAccount { Id = "29:ana" }, new ChannelAccount { Id = "28:bot" }] }
        : person.Activity(type) with { Action = "add" };
}
