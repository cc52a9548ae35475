using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Storage;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.Onboarding;
using Xunit;

namespace PartnerBot.Tests.Commands;

/// <summary>Where others read along: only what is meant for groups is listed, and what is personal is sent home in one line.</summary>
public sealed class GroupConversationTests
{
    private const string GroupId = "19:group@thread.v2";

    [Fact]
    public async Task Help_in_a_group_lists_nothing_personal()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        await ana.LeadsAPartnershipAsync();

        var shown = await SaysInGroupAsync(bot, ana, "help");

        Assert.Contains("What you can do here", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("my profile", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("report", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my profile")]
    [InlineData("check in")]
    [InlineData("report")]
    [InlineData("export")]
    [InlineData("new partnership")]
    public async Task A_personal_command_in_a_group_is_answered_with_one_line(string command)
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        await ana.LeadsAPartnershipAsync();

        var shown = await SaysInGroupAsync(bot, ana, command);

        Assert.Equal("That is between you and me, so let us do it in our personal chat. Please write to me there.", shown);
    }

    /// <summary>So leaving and erasure, which know the personal chat, leave no draft behind in a group.</summary>
    [Fact]
    public async Task Nothing_is_begun_or_kept_where_others_read_along()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        var code = await ana.LeadsAPartnershipAsync();
        var personal = ana.View.Cards;
        foreach (var phrase in (string[])[$"join {code}", "invite", "my profile", "my story", "reflect", "leave", "check in", "back", "skip", "stop", "help"])
        {
            await SaysInGroupAsync(bot, ana, phrase);
        }

        var group = new Group(bot, GroupId);
        foreach (var (card, button) in personal.Concat(group.View.Cards).SelectMany(card => card.Titles().Select(title => (card, title))))
        {
            using var answer = await group.PressesOnAsync(ana, card, button);
        }

        var keys = await bot.InDatabaseAsync(db => db.StateEntries.Select(entry => entry.Key).ToListAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(keys);
        Assert.DoesNotContain(keys, key => key.Contains(GroupId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_people_say_among_themselves_is_not_for_the_bot()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        await ana.LeadsAPartnershipAsync();
        var before = bot.Teams.Connector.Calls.Count;

        using var answer = await ana.PostAsync(InGroup(ana, "help", ConversationTypes.GroupChat) with { Text = "help", Entities = null });
        using var other = await ana.PostAsync(InGroup(ana, "invite", ConversationTypes.GroupChat) with
        {
            Text = "<at>Somebody</at> invite",
            Entities = [JsonSerializer.SerializeToElement(new { type = "mention", text = "<at>Somebody</at>", mentioned = new { id = "29:ben", name = "Somebody" } })],
        });

        Assert.True(answer.IsSuccessStatusCode && other.IsSuccessStatusCode);
        Assert.Equal(before, bot.Teams.Connector.Calls.Count);
    }

    [Fact]
    public async Task A_group_that_does_not_say_its_type_is_nobodys_personal_chat()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");
        await ana.SaysAsync("help");
        var personal = await ChatOfAsync(bot);

        await ana.PostAsync(InGroup(ana, "help", type: null));

        Assert.Equal(personal, await ChatOfAsync(bot));
    }

    [Fact]
    public async Task Somebody_whom_Teams_does_not_name_gets_a_sentence_instead_of_silence()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");
        var nameless = ana.Activity("message") with { Text = "help", From = new ChannelAccount { Id = ana.ChannelId } };

        await ana.PostAsync(nameless);

        Assert.Contains("Teams did not tell me who you are", ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_a_name_in_Teams_is_answered_all_the_same()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");
        var nameless = ana.Activity("message") with { Text = "help", From = new ChannelAccount { Id = ana.ChannelId, AadObjectId = ana.ObjectId } };

        await ana.PostAsync(nameless);

        Assert.Contains("What you can do here", ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_without_text_gets_the_helpful_card()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");

        await ana.PostAsync(ana.Activity("message"));

        Assert.Contains("I did not understand that", ana.Shown, StringComparison.Ordinal);
    }

    private static async Task<string> SaysInGroupAsync(BotUnderTest bot, Partner person, string text)
    {
        var group = new ChatView(bot.Teams.Connector, GroupId);
        await person.PostAsync(InGroup(person, text, ConversationTypes.GroupChat));

        return group.LastShown;
    }

    /// <summary>A message with a leading mention of the bot, as Teams sends it from a group.</summary>
    private static Activity InGroup(Partner person, string text, string? type) => person.Activity("message") with
    {
        Text = $"<at>PartnerBot</at> {text}",
        Conversation = new ConversationAccount { Id = GroupId, ConversationType = type, IsGroup = true, TenantId = person.TenantId },
        Entities =
        [
            JsonSerializer.SerializeToElement(new { type = "mention", text = "<at>PartnerBot</at>", mentioned = new { id = "28:bot", name = "PartnerBot" } }),
        ],
    };

    private static Task<string?> ChatOfAsync(BotUnderTest bot) => bot.InDatabaseAsync(db => Task.FromResult(db.Set<PartnerBot.People.Person>().Single().Chat));
}
