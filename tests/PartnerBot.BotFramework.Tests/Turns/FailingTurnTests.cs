using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Tests.Hosting;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Turns;

public sealed partial class FailingTurnTests
{
    [Fact]
    public async Task A_handler_that_fails_is_apologised_for_with_the_number_of_its_log_line()
    {
        await using var bot = await FailingAsync();

        await bot.TakesAsync(SomeActivity.Message("hello"));

        var apology = Assert.Single(bot.Said);
        var line = Assert.Single(bot.Logs.Lines, line => line.Event.Id == 203);
        Assert.Contains(Reference().Match(apology!).Groups[1].Value, line.Text, StringComparison.Ordinal);
        Assert.Contains("as the test wishes", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("as the test wishes", apology, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_logged_with_the_channels_name_for_the_request()
    {
        await using var bot = await FailingAsync();
        using var request = bot.Request(System.Text.Encoding.UTF8.GetBytes(SomeActivity.Message("hello").ToJson().ToJsonString()));
        request.Headers.Add("MS-CV", "vector-of-the-test.7");

        using var response = await bot.Door.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains("vector-of-the-test.7", Assert.Single(bot.Logs.Lines, line => line.Event.Id == 203).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_before_the_failure_is_not_sent()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.Hears(turn =>
        {
            turn.Reply("half a thought");
            throw new InvalidOperationException();
        }));

        await bot.TakesAsync(SomeActivity.Message("hello"));

        Assert.DoesNotContain("half a thought", bot.Said);
    }

    [Fact]
    public async Task A_failing_button_is_apologised_for_in_its_answer()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.Answers("fail", _ => throw new InvalidOperationException()));

        var answer = await bot.PressesAsync(SomeActivity.Press("fail"));

        Assert.Matches(Reference(), answer.Sentence);
        Assert.Empty(bot.Sent);
    }

    [Theory]
    [InlineData("conversationUpdate", HttpStatusCode.OK)]
    [InlineData("invoke", HttpStatusCode.NotImplemented)]
    public async Task Where_nobody_waits_for_words_nothing_is_said(string type, HttpStatusCode expected)
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.Begins(_ => throw new InvalidOperationException()));

        using var response = await bot.PostAsync(SomeActivity.Of(type) with { Name = "task/fetch" });

        Assert.Equal(expected, response.StatusCode);
        Assert.Empty(bot.Sent);
    }

    [Fact]
    public async Task A_failing_invoke_is_answered_as_if_nobody_took_it()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.TakesInvoke("task/fetch", _ => throw new InvalidOperationException("as the test wishes")));

        using var response = await bot.PostAsync(SomeActivity.Invoke("task/fetch", null));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Empty(bot.Sent);
        Assert.Contains("as the test wishes", Assert.Single(bot.Logs.Lines, line => line.Event.Id == 203).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("message")]
    [InlineData("invoke")]
    public async Task The_apology_is_in_the_language_the_person_chose(string type)
    {
        await using var bot = await LayerHost.StartAsync(bot =>
        {
            bot.Services.AddSingleton<IBotPhrases>(new PhrasesThatNameTheLanguage());
            bot.Begins(turn => turn.Language = "fr").Hears(_ => throw new InvalidOperationException()).Answers("fail", _ => throw new InvalidOperationException());
        });

        if (type == "message")
        {
            await bot.TakesAsync(SomeActivity.Message("bonjour"));
            Assert.Equal(["fr"], bot.Said);
        }
        else
        {
            Assert.Equal("fr", (await bot.PressesAsync(SomeActivity.Press("fail"))).Sentence);
        }
    }

    [Fact]
    public async Task Before_the_language_is_known_the_apology_is_in_the_clients()
    {
        await using var bot = await LayerHost.StartAsync(bot =>
        {
            bot.Services.AddSingleton<IBotPhrases>(new PhrasesThatNameTheLanguage());
            bot.Begins(_ => throw new InvalidOperationException());
        });

        await bot.TakesAsync(SomeActivity.Message("hello"));

        Assert.Equal(["en-US"], bot.Said);
    }

    [Fact]
    public async Task An_apology_that_cannot_be_sent_is_no_failure()
    {
        await using var bot = await FailingAsync();
        bot.Teams.Connector.FailIn(SomeActivity.Chat, Fault.Of(HttpStatusCode.Forbidden, "BotNotInConversationRoster"));

        await bot.TakesAsync(SomeActivity.Message("hello"));

        Assert.Empty(bot.Sent);
    }

    [GeneratedRegex(@"\(Reference ([0-9a-f]{8})\)$")]

    private static partial Regex Reference();

    private static Task<LayerHost> FailingAsync() =>
        LayerHost.StartAsync(bot => bot.Hears(_ => throw new InvalidOperationException("as the test wishes")));

    private sealed class PhrasesThatNameTheLanguage : IBotPhrases
    {
        public string Apology(string? language, string reference) => language!;

        public string CardIsOver(string? language) => language!;

        public string CardMustWait(string? language) => language!;

        public string UnknownButton(string? language) => language!;
    }
}
