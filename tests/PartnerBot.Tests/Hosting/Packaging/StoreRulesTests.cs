using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using PartnerBot.Tests.CheckIns;
using PartnerBot.Tests.Onboarding;
using Xunit;

namespace PartnerBot.Tests.Hosting.Packaging;

/// <summary>
/// What Microsoft looks at before an app may stand in the Teams store, rule by rule, as far as a program can: its validation guidelines for bots
/// (Microsoft Learn, «Teams Store validation guidelines», and policy 1140).
/// </summary>
public sealed class StoreRulesTests
{
    public static TheoryData<string> Languages => [.. ManifestTexts.All.Select(texts => texts.Language)];

    [Fact]
    public async Task The_welcome_says_what_the_bot_is_for_and_how_to_begin()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");

        await ana.InstallsAsync();

        var welcome = Assert.Single(ana.View.Cards);
        Assert.Contains("I help people from different organisations", welcome.Words, StringComparison.Ordinal);
        Assert.True(welcome.HasButton("Start a partnership"));
        Assert.True(welcome.HasButton("Help"));
    }

    [Fact]
    public async Task Nobody_is_welcomed_twice()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");

        await ana.InstallsAsync();
        await ana.InstallsAsync();

        Assert.Single(ana.View.Cards);
    }

    [Fact]
    public async Task A_group_is_greeted_in_one_message_and_nobody_in_it_privately()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var group = new Group(bot, "19:group@thread.v2");
        var ana = bot.Person("Ana");

        await group.PostAsync(ana, "conversationUpdate", activity => activity with { MembersAdded = [new ChannelAccount { Id = "28:bot" }] });
        await group.PostAsync(ana, "installationUpdate", activity => activity with { Action = "add" });
        await bot.DeliverAsync();

        Assert.Single(group.View.Texts);
        Assert.All(bot.Teams.Connector.Sent, sent => Assert.Equal("19:group@thread.v2", sent.ConversationId));
    }

    [Fact]
    public async Task A_group_hears_who_has_added_the_bot()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var group = new Group(bot, "19:group@thread.v2");
        var ana = bot.Person("Ana");
        await ana.SaysAsync("hello");

        // As Teams does it: by the id alone.
        await group.PostAsync(ana, "installationUpdate", activity => activity with { Action = "add", From = activity.From! with { Name = null } });

        Assert.StartsWith("Hello, I am PartnerBot, and Ana has added me here.", Assert.Single(group.View.Texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_takes_longer_is_announced_within_two_seconds()
    {
        var slow = new SlowStart();
        await using var bot = await BotUnderTest.StartWithAsync(services => services.AddSingleton<ITurnStart>(slow));

        var answer = bot.Person("Ana").SaysAsync("help");
        await slow.Reached;
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        await Until.TrueAsync("a sign of the bot", _ => Task.FromResult(bot.Teams.Connector.Sent.Count == 1), TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        slow.GoOn();
        await answer;

        Assert.Equal(["typing", "message"], bot.Teams.Connector.Sent.Select(sent => sent.Activity!.Type));
    }

    [Theory]
    [InlineData("Hi")]
    [InlineData("Hello")]
    [InlineData("help")]
    [InlineData(" HELP ?")]
    [InlineData("hello!")]
    public async Task Hi_hello_and_help_are_answered_with_what_can_be_done(string typed)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");

        await ana.SaysAsync(typed);

        Assert.Contains("What you can do here", ana.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_command_of_the_manifest_is_answered_in_its_language_even_to_a_stranger(string language)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var stranger = bot.Person("Ana", locale: language);
        foreach (var command in Commands(language, "personal"))
        {
            var before = bot.Teams.Connector.Sent.Count;
            await stranger.SaysAsync(command);

            Assert.True(bot.Teams.Connector.Sent.Count == before + 1, $"«{command}» is answered with {bot.Teams.Connector.Sent.Count - before} messages.");
            Assert.NotEmpty(stranger.Shown);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_command_of_the_manifest_is_answered_in_a_group(string language)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var group = new Group(bot, "19:group@thread.v2");
        var ana = bot.Person("Ana", locale: language);
        foreach (var command in Commands(language, "groupChat"))
        {
            var before = bot.Teams.Connector.Sent.Count;
            using var response = await group.SaysAsync(ana, command);

            Assert.True(bot.Teams.Connector.Sent.Count == before + 1, $"«{command}» is answered with {bot.Teams.Connector.Sent.Count - before} messages.");
        }
    }

    [Theory]
    [InlineData("what is the weather like")]
    [InlineData("🙂")]
    [InlineData("42")]
    [InlineData("<b>bold</b> & <script>alert(1)</script>")]
    [InlineData("'; DROP TABLE people; --")]
    public async Task What_nobody_understands_is_answered_with_a_way_on(string typed)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");

        await ana.SaysAsync(typed);

        var answer = Assert.Single(ana.View.Cards);
        Assert.True(answer.HasButton("Help"), answer.Words);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("stop")]
    [InlineData("back")]
    [InlineData("yes")]
    [InlineData("no")]
    public async Task Words_of_a_conversation_without_one_are_no_dead_end(string typed)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");

        await ana.SaysAsync(typed);

        Assert.NotEmpty(ana.Shown);
    }

    [Fact]
    public async Task Every_step_of_the_first_conversation_can_be_left_and_gone_on_with()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        await ana.CreatesPartnershipAsync();
        await ana.PressesAsync("Begin with myself");

        await ana.SaysAsync("help");
        Assert.Contains("What you can do here", ana.View.Everything, StringComparison.Ordinal);
        await ana.SaysAsync("stop");
        var left = ana.Shown;
        await ana.SaysAsync("my profile");

        Assert.NotEqual(left, ana.Shown);
        Assert.DoesNotContain("did not understand", ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_a_sentence_and_shows_nothing_of_the_program()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        await ana.CreatesPartnershipAsync();
        await bot.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE memberships RENAME TO gone", TestContext.Current.CancellationToken));

        using var response = await ana.PostAsync(ana.Activity("message") with { Text = "partnership" });

        Assert.Contains("Sorry, that did not work", ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("memberships", ana.View.Everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_press_is_one_changed_card_and_no_new_message()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var ana = bot.Person("Ana");
        await ana.InstallsAsync();

        await ana.PressesAsync("Français");

        Assert.Single(ana.View.Cards);
    }

    [Fact]
    public async Task What_comes_by_itself_says_what_it_is_about_is_answered_in_place_and_ends_with_a_word()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await harbour.OpensAsync();
        var question = ben.View.Cards[^1];
        Assert.Contains(Harbour.Name, question.Words, StringComparison.Ordinal);
        Assert.Contains(harbour.Bot.Teams.Connector.Sent, sent => sent.Activity?.Summary?.Contains(Harbour.Name, StringComparison.Ordinal) == true);
        Assert.True(question.HasButton("Send"));

        await ben.SaysAsync("stop");
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(14));
        var before = ben.View.Cards.Count;
        await harbour.OpensAsync();

        Assert.Equal(before, ben.View.Cards.Count);
    }

    [Fact]
    public void Name_and_pages_are_those_of_the_publisher_and_not_of_Microsoft()
    {
        var manifest = JsonNode.Parse(SomePackage.Manifest)!;

        Assert.All(["websiteUrl", "privacyUrl", "termsOfUseUrl"], page => Assert.StartsWith("https://", (string?)manifest["developer"]![page], StringComparison.Ordinal));
        Assert.All(ManifestTexts.All, texts => Assert.DoesNotMatch("(?i)teams|microsoft", texts.Texts["name.short"]));
        Assert.False((bool)manifest["bots"]![0]!["isNotificationOnly"]!);
    }

    /// <summary>Holds every turn up at its beginning until it is told to go on.</summary>
    private sealed class SlowStart : ITurnStart
    {
        private readonly TaskCompletionSource _reached = new();
        private readonly TaskCompletionSource _goOn = new();

        public Task Reached => _reached.Task;

        public void GoOn() => _goOn.SetResult();

        public Task StartAsync(TurnContext turn, CancellationToken cancellationToken)
        {
            _reached.TrySetResult();

            return _goOn.Task.WaitAsync(cancellationToken);
        }
    }

    private static IEnumerable<string> Commands(string language, string scope)
    {
        var lists = JsonNode.Parse(SomePackage.Manifest)!["bots"]![0]!["commandLists"]!.AsArray();
        var list = lists.Index().Single(one => one.Item!["scopes"]!.AsArray().Any(named => (string?)named == scope)).Index;
        var texts = ManifestTexts.All.Single(texts => texts.Language == language);

        return texts.CommandTitles.Where(title => title.Key.StartsWith($"bots[0].commandLists[{list}]", StringComparison.Ordinal)).Select(title => title.Value);
    }
}
