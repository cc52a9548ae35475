using System.Text.RegularExpressions;
using PartnerBot.Testing.Services;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Journeys;

/// <summary>The whole story through the user's door: the real host, Microsoft's chat client in a real browser, Quartz on real time.</summary>
public sealed partial class WholeStoryTests(ChromiumBrowser browser, Grounds grounds) : IClassFixture<ChromiumBrowser>, IClassFixture<Grounds>
{
    private const string Partnership = "Harvest Festival";
    private const string Title = "The market that opened early";
    private static readonly Words English = new Wordings().For("en");

    [Theory]
    [InlineData(Ground.Sqlite, 1200)]
    [InlineData(Ground.PostgresAndBlobs, 400)]
    public async Task A_partner_is_welcomed_asked_how_they_are_and_tells_a_story(Ground ground, int width)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var storage = await grounds.LayAsync(ground, cancellationToken);
        // Here weeks are seconds long.
        await using var bot = await BotProcess.StartAsync(storage.With(("Deliveries:AsksPerWeek", "14")), cancellationToken);
        await using var playground = await PlaygroundProcess.StartAsync(bot.MessagesEndpoint, cancellationToken);
        var chat = new ChatPage(await playground.OpenAsync(browser, new PageLook(width, 1500, Scale: 2), cancellationToken), $"story-{width}");

        await IsWelcomedAsync(chat);
        await BeginsAPartnershipAsync(chat);
        await IsOnboardedAsync(chat);
        await IsAskedOnScheduleAsync(chat);
        await TellsAStoryAsync(chat);
        await ReadsTheReportAsync(chat, playground, cancellationToken);

        await bot.RestartAsync(cancellationToken);
        await chat.SayAsync("my story");
        await chat.SeesAsync(Title);
        await chat.PictureAsync("after-restart");
    }

    private static async Task IsWelcomedAsync(ChatPage chat)
    {
        await chat.SeesAsync("Hello, I am PartnerBot");
        await chat.PictureAsync("welcome");
        await chat.SayAsync("help");
        await chat.SeesAsync("What you can do here");
        await chat.PictureAsync("help");
    }

    private static async Task BeginsAPartnershipAsync(ChatPage chat)
    {
        const string Form = "A new partnership";
        await chat.SayAsync("new partnership");
        await chat.SeesAsync(Form);
        await chat.PictureAsync("new-partnership-empty");
        await chat.FillAsync(Form, "Name of the partnership", Partnership);
        await chat.FillAsync(Form, "Why together?", "A market where newcomers and growers meet, run by both.");
        await chat.FillAsync(Form, "Which organisations?", "City of Wyndham, River Farm");
        await chat.PictureAsync("new-partnership");
        await chat.PressAsync(Form, "Create the partnership");
        await chat.SeesAsync("has begun");
        await chat.PictureAsync("partnership-created");
    }

    private static async Task IsOnboardedAsync(ChatPage chat)
    {
        await chat.PressAsync("has begun", "Begin with myself");
        await chat.SeesAsync("In which language shall we go on?");
        await chat.PictureAsync("onboarding-language");
        await chat.PressAsync("In which language", "English");
        await chat.SeesAsync("Before I ask anything");
        await chat.PictureAsync("onboarding-consent");
        await chat.PressAsync("Before I ask anything", "I agree");
        await chat.SeesAsync("First of all: you");
        await chat.PictureAsync("onboarding-person");
        await chat.FillAsync("First of all: you", "What shall we call you?", "Alex");
        await chat.PressAsync("First of all: you", "Next");
        await chat.IsAlwaysAtWorkAsync(English);
        await chat.PictureAsync("onboarding-hours");
        await chat.PressAsync("When is your day?", "Next");
        await chat.SeesAsync("What helps you to work well with others?");
        await chat.PictureAsync("onboarding-about");
        await chat.PressAsync("What helps you to work well with others?", "Skip");
        await chat.SeesAsync("I hope for");
        await chat.FillAsync("I hope for", "I hope for", "that growers and newcomers know each other by name");
        await chat.FillAsync("I hope for", "I bring", "a hall, chairs, and a team of three");
        await chat.PictureAsync("onboarding-hopes");
        await chat.PressAsync("I hope for", "Next");
        await chat.SeesAsync("And what is harder to say?");
        await chat.PictureAsync("onboarding-concerns");
        await chat.PressAsync("And what is harder to say?", "Skip");
        await chat.SeesAsync("What matters most to you here?");
        await chat.TickAsync("What matters most to you here?", "That everybody gives and everybody gets");
        await chat.PictureAsync("onboarding-values");
        await chat.PressAsync("What matters most to you here?", "Next");
        await chat.SeesAsync("What would that look like here?");
        await chat.PressAsync("What would that look like here?", "Skip");
        await chat.SeesAsync("Did I get this right?");
        await chat.PictureAsync("onboarding-read-back");
        await chat.PressAsync("Did I get this right?", "Yes, that is right");
        await chat.SeesAsync("Good to have you here");
        await chat.PictureAsync("onboarding-done");
        await chat.SayAsync("meet");
        await chat.SeesAsync("Meet first");
        await chat.PictureAsync("meet");
        await chat.PressAsync("Meet first", "Go on without meeting");
        await chat.SeesAsync("You go on without meeting first");
    }

    private static async Task IsAskedOnScheduleAsync(ChatPage chat)
    {
        const string Question = "How are things for you?";
        await chat.SayAsync($"schedule {Partnership} every 20 seconds");
        await chat.SeesAsync("20 seconds");
        await chat.PictureAsync("schedule");
        await chat.SeesAsync(Question);
        await chat.PictureAsync("check-in");
        await chat.CardPictureAsync(Question, "check-in");
        await chat.TickAsync(Question, "😕 Not easy");
        await chat.PressAsync(Question, "+ What weighs on me");
        await chat.TickAsync(Question, "Workload");
        await chat.PressAsync(Question, "+ What would help");
        await chat.TickAsync(Question, "More time");
        await chat.PictureAsync("check-in-filled");
        await chat.PressAsync(Question, "Send");
        await chat.SeesAsync("Thank you for telling me");
        await chat.PictureAsync("receipt");
        await chat.SeesAsync("How we are");
        await chat.SeesAsync("so that nobody stands out");
        await chat.PictureAsync("summary");
        await chat.SayAsync($"schedule {Partnership} every 2 weeks on Tuesday at 10:00");
        await chat.PictureAsync("schedule-again");
    }

    private static async Task TellsAStoryAsync(ChatPage chat)
    {
        await chat.SayAsync($"reflect {Partnership}");
        await chat.SeesAsync("This is what I would propose");
        await chat.PictureAsync("reflect");
        await chat.PressAsync("This is what I would propose", "Propose it");
        await chat.SeesAsync("A reflection is running");
        await chat.SeesAsync("Your story of change");
        await chat.PictureAsync("invitation");
        await chat.PressAsync("Your story of change", "Tell my story");
        await chat.SeesAsync("What has changed?");
        await chat.FillAsync("What has changed?", "A change", "Growers come to the hall on Thursdays");
        await chat.FillAsync("What has changed?", "Another change", "The market opened an hour early, because newcomers asked");
        await chat.PictureAsync("story-changes");
        await chat.PressAsync("What has changed?", "Next");
        await chat.SeesAsync("Which one mattered most?");
        await chat.TickAsync("Which one mattered most?", "The market opened an hour early, because newcomers asked");
        await chat.PressAsync("Which one mattered most?", "Next");
        await chat.SeesAsync("What happened?");
        await chat.FillAsync("Tell it as you would to a friend", "How it was before", "We set the hours, and half the tables stood empty at noon.");
        await chat.FillAsync("Tell it as you would to a friend", "What happened", "A newcomer asked why we do not start before the heat.");
        await chat.FillAsync("Tell it as you would to a friend", "How it is now", "We open at eight, and sell out by ten.");
        await chat.PictureAsync("story-tale");
        await chat.PressAsync("Tell it as you would to a friend", "Next");
        await chat.SeesAsync("Why does it matter to you?");
        await chat.FillAsync("Why does it matter to you?", "Why it matters to me", "Because we had not asked, and they knew.");
        await chat.PressAsync("Why does it matter to you?", "Next");
        await chat.SeesAsync("What should we learn?");
        await chat.FillAsync("What should we learn?", "What we should learn from it", "Ask first.");
        await chat.FillAsync("What should we learn?", "A title", Title);
        await chat.PressAsync("What should we learn?", "Next");
        await chat.SeesAsync("Who may read it?");
        await chat.TickAsync("Under which name?", "My name");
        await chat.TickAsync("Under which name?", "Everybody in the partnership, the brokers included");
        await chat.PictureAsync("story-consent");
        await chat.PressAsync("Under which name?", "Next");
        await chat.SeesAsync("Is this your story?");
        await chat.PictureAsync("story-read-back");
        await chat.PressAsync("Is this your story?", "Yes, this is my story");
        await chat.SeesAsync("Thank you for your story");
        await chat.PictureAsync("story-told");
    }

    private static async Task ReadsTheReportAsync(ChatPage chat, PlaygroundProcess playground, CancellationToken cancellationToken)
    {
        await using var frames = await playground.ListenAsync(cancellationToken);
        await chat.PressAsync("A reflection is running", "End it now");
        await chat.SeesAsync("If everybody has had their say");
        await chat.PressAsync("If everybody has had their say", "Yes, end it now");
        await chat.SeesAsync("The stories are in");
        await chat.SayAsync($"report {Partnership}");
        await chat.SeesAsync("Download as Markdown");
        await chat.PictureAsync("report");

        var report = await frames.NextAsync("the report", frame => frame.ToJsonString().Contains("/files/", StringComparison.Ordinal), cancellationToken);
        using var reader = new HttpClient();
        var file = await reader.GetStringAsync(LinkIn(report.ToJsonString()), cancellationToken);
        Assert.Contains(Title, file, StringComparison.Ordinal);
        Assert.Contains("Because we had not asked, and they knew.", file, StringComparison.Ordinal);
    }

    private static Uri LinkIn(string card) => new(Link().Match(card).Value);

    [GeneratedRegex(@"http://[^""]+/files/[\w-]+")]
    private static partial Regex Link();
}
