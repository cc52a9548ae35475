using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PartnerBot.BotFramework.Turns;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Hosting;

/// <summary>What no bot should ever get, and gets.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("7", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":""}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":null}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":7}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":7}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"\ud800"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","from":"Ana"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","entities":{}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message"}""", HttpStatusCode.Forbidden)]
    public async Task What_is_no_activity_is_refused(string body, HttpStatusCode expected)
    {
        await using var bot = await EchoAsync();

        using var response = await bot.PostAsync(body);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync(Cancelled));
        Assert.Empty(bot.Sent);
    }

    [Fact]
    public async Task A_body_of_a_megabyte_is_too_large()
    {
        await using var bot = await EchoAsync();
        using var request = bot.Request(Encoding.UTF8.GetBytes(SomeActivity.Message(new string('x', 1024 * 1024)).ToJson().ToJsonString()));
        // So that the answer is heard before the body is sent, as careful senders do.
        request.Headers.ExpectContinue = true;

        using var response = await bot.Door.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty(bot.Sent);
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_not_read_beyond_the_limit()
    {
        await using var bot = await EchoAsync();
        using var request = bot.Request([]);
        request.Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes($"\"{new string('x', 600 * 1024)}\"")));
        request.Headers.TransferEncodingChunked = true;

        using var response = await bot.Door.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData(60, HttpStatusCode.OK)]
    [InlineData(70, HttpStatusCode.BadRequest)]
    [InlineData(20_000, HttpStatusCode.BadRequest)]
    public async Task Json_is_read_to_a_depth_of_64(int depth, HttpStatusCode expected)
    {
        await using var bot = await EchoAsync();

        using var response = await bot.PostAsync(SomeActivity.Message("hello").With("value", new string('[', depth) + new string(']', depth)));

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_mistake()
    {
        await using var bot = await EchoAsync();

        using var response = await bot.PostAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(SomeActivity.Message("hello").ToJson().ToJsonString())]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["hello"], bot.Said);
    }

    [Fact]
    public async Task The_type_of_the_content_decides_nothing()
    {
        await using var bot = await EchoAsync();

        using var response = await bot.PostAsync(Encoding.UTF8.GetBytes(SomeActivity.Message("hello").ToJson().ToJsonString()), "text/plain");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["hello"], bot.Said);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_posts_are_taken(string method)
    {
        await using var bot = await EchoAsync();
        using var request = bot.Request([]);
        request.Method = new HttpMethod(method);

        using var response = await bot.Door.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Without_the_channels_keys_the_channel_is_asked_to_come_again()
    {
        await using var bot = await EchoAsync();
        bot.Teams.Issuer.IsDown = true;

        using var response = await bot.PostAsync(SomeActivity.Message("hello"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Theory]
    [InlineData("text", null, "")]
    [InlineData("from", null, "hello")]
    [InlineData("from", """{"id":"29:ana"}""", "hello")]
    [InlineData("from", "{}", "hello")]
    [InlineData("recipient", null, "hello")]
    [InlineData("id", null, "hello")]
    [InlineData("locale", null, "hello")]
    [InlineData("channelData", "[]", "hello")]
    [InlineData("channelData", """{"tenant":"none"}""", "hello")]
    [InlineData("channelData", """{"tenant":{"id":"\ud800"}}""", "hello")]
    [InlineData("value", "\"a text\"", "hello")]
    [InlineData("value", "[1]", "hello")]
    [InlineData("value", """{"verb":7}""", "hello")]
    [InlineData("value", """{"verb":"\ud800"}""", "hello")]
    [InlineData("entities", "[null,7,\"x\",[],{},{\"type\":\"ClientCapabilities\"},{\"type\":7},{\"type\":\"mention\",\"text\":{}}]", "hello")]
    [InlineData("membersAdded", "[null]", "hello")]
    [InlineData("attachments", "[null,{}]", "hello")]
    [InlineData("somethingNew", """{"deep":[1,null]}""", "hello")]
    public async Task A_message_with_a_missing_or_strange_member_is_a_message(string member, string? value, string heard)
    {
        await using var bot = await EchoAsync();
        var without = SomeActivity.Message("hello").ToJson();
        without.Remove(member);

        using var response = await bot.PostAsync(value is null ? without.ToJsonString() : SomeActivity.Message("hello").With(member, value));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([heard], bot.Said);
    }

    [Fact]
    public async Task A_message_without_a_conversation_is_left_alone()
    {
        await using var bot = await EchoAsync();

        using var response = await bot.PostAsync(SomeActivity.Message("hello") with { Conversation = null });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(bot.Sent);
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("somethingOfNextYear")]
    [InlineData("Message")]
    public async Task A_type_that_nobody_takes_is_accepted(string type)
    {
        await using var bot = await EchoAsync();

        using var response = await bot.PostAsync(SomeActivity.Of(type));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(bot.Sent);
    }

    [Fact]
    public async Task A_type_that_somebody_takes_gets_there()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.Takes("installationUpdate", turn => turn.Reply($"{turn.Activity.Action}!")));

        await bot.TakesAsync(SomeActivity.Of("installationUpdate") with { Action = "add" });

        Assert.Equal(["add!"], bot.Said);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("task/fetch")]
    [InlineData("somethingOfNextYear")]
    public async Task An_invoke_that_nobody_takes_is_not_implemented(string? name)
    {
        await using var bot = await EchoAsync();

        using var response = await bot.PostAsync(SomeActivity.Invoke(name, new JsonObject { ["verb"] = "greet" }));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"nobody"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":""}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":7}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"\ud800"}}""")]
    [InlineData("""{"action":"greet"}""")]
    [InlineData("""{"trigger":"manual"}""")]
    [InlineData("\"greet\"")]
    [InlineData("null")]
    public async Task A_button_that_nobody_knows_gets_a_kind_sentence(string value)
    {
        await using var bot = await EchoAsync();

        var answer = await bot.PressesAsync(SomeActivity.Invoke("adaptiveCard/action", null).With("value", value));

        Assert.Equal("This button does not work any more. Type help to see what does.", answer.Sentence);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"a text\"")]
    [InlineData("[1]")]
    [InlineData("""{"name":{}}""")]
    [InlineData("""{"name":"\ud800"}""")]
    public async Task A_button_whose_data_has_another_shape_is_pressed_without_data(string data)
    {
        await using var bot = await EchoAsync();

        var answer = await bot.PressesAsync(SomeActivity.Invoke("adaptiveCard/action", null).With("value", $$$"""{"action":{"verb":"greet","data":{{{data}}}}}"""));

        Assert.Equal("Hello, stranger", answer.Sentence);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static Task<LayerHost> EchoAsync() => LayerHost.StartAsync(bot => bot
        .Hears(turn => turn.Reply(turn.Text))
        .Answers("greet", press => CardActionResult.Say($"Hello, {press.Inputs.Text("name") ?? "stranger"}")));
}
