using System.Net;
using System.Text;
using System.Text.Json;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Connector;
using PartnerBot.BotFramework.Tests.Authentication;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Connector;

public sealed class ConnectorClientTests
{
    private const string Thread = "19:a b+c/d?e#f%2F@thread.tacv2;messageid=1700000000001";
    private const string EscapedThread = "19%3Aa%20b%2Bc%2Fd%3Fe%23f%252F%40thread.tacv2%3Bmessageid%3D1700000000001";

    [Fact]
    public async Task A_message_is_posted_signed_as_JSON_without_nulls()
    {
        await using var bot = await BotOfThisTest.StartAsync();

        var id = await bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled);

        var call = Assert.Single(bot.Teams.Connector.Calls);
        Assert.Equal("POST smba.trafficmanager.net/teams/v3/conversations/a%3A1/activities", call.ToString());
        Assert.Equal("Bearer token-1", call.Authorization);
        Assert.DoesNotContain("null", call.Body.ToString(), StringComparison.Ordinal);
        Assert.Equal("hello", call.Body!.Value.GetProperty("text").GetString());
        Assert.Equal(new SentActivity(SentKind.Posted, "a:1", id!, null), Assert.Single(bot.Teams.Connector.Sent) with { Activity = null });
    }

    [Fact]
    public async Task Ids_are_escaped_wherever_they_stand()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var connector = bot.Connector;
        var message = BotOfThisTest.Message with { Conversation = new ConversationAccount { Id = Thread } };
        bot.Teams.Connector.SetMembers(Thread, new ChannelAccount { Id = "29:a/b" });

        var id = await connector.SendAsync(message with { ReplyToId = "1:2/3" }, BotOfThisTest.Cancelled);
        await connector.UpdateAsync(message with { Id = id }, BotOfThisTest.Cancelled);
        await connector.DeleteAsync(FakeTeams.ServiceUrl, Thread, id!, BotOfThisTest.Cancelled);
        var member = await connector.GetMemberAsync(FakeTeams.ServiceUrl, Thread, "29:a/b", BotOfThisTest.Cancelled);
        await connector.GetMembersAsync(FakeTeams.ServiceUrl, Thread, 100, "a&b=c", BotOfThisTest.Cancelled);
        await connector.GetTeamChannelsAsync(FakeTeams.ServiceUrl, "19:x@thread.tacv2", BotOfThisTest.Cancelled);

        Assert.Equal("29:a/b", member?.Id);
        Assert.Equal(
            [
                $"POST /teams/v3/conversations/{EscapedThread}/activities/1%3A2%2F3",
                $"PUT /teams/v3/conversations/{EscapedThread}/activities/{id}",
                $"DELETE /teams/v3/conversations/{EscapedThread}/activities/{id}",
                $"GET /teams/v3/conversations/{EscapedThread}/members/29%3Aa%2Fb",
                $"GET /teams/v3/conversations/{EscapedThread}/pagedmembers?pageSize=100&continuationToken=a%26b%3Dc",
                "GET /teams/v3/teams/19%3Ax%40thread.tacv2/conversations",
            ],
            bot.Teams.Connector.Calls.Select(call => $"{call.Method} {call.Target}"));
        Assert.Equal([SentKind.Posted, SentKind.Updated, SentKind.Deleted], bot.Teams.Connector.Sent.Select(sent => sent.Kind));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_change_the_address_is_no_id(string id)
    {
        await using var bot = await BotOfThisTest.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => bot.Connector.DeleteAsync(FakeTeams.ServiceUrl, "a:1", id, BotOfThisTest.Cancelled));

        Assert.Empty(bot.Teams.Connector.Calls);
    }

    [Fact]
    public async Task Nothing_leaves_for_a_host_that_is_not_the_channels()
    {
        await using var bot = await BotOfThisTest.StartAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => bot.Connector.SendAsync(BotOfThisTest.Message with { ServiceUrl = "https://evil.example/" }, BotOfThisTest.Cancelled));

        Assert.Empty(bot.Teams.Entra.SignIns);
    }

    [Fact]
    public async Task The_same_person_gives_the_same_chat()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var parameters = new ConversationParameters { IsGroup = false, TenantId = FakeTeams.TenantId, Members = [new ChannelAccount { Id = "29:ana" }] };

        var first = await bot.Connector.CreateConversationAsync(FakeTeams.ServiceUrl, parameters, BotOfThisTest.Cancelled);
        var second = await bot.Connector.CreateConversationAsync(FakeTeams.ServiceUrl, parameters, BotOfThisTest.Cancelled);

        Assert.Equal(first, second);
        Assert.Equal(
            $$"""{"isGroup":false,"members":[{"id":"29:ana"}],"tenantId":"{{FakeTeams.TenantId}}"}""",
            bot.Teams.Connector.Calls[0].Body!.Value.GetRawText());
    }

    [Fact]
    public async Task A_thread_begins_with_its_message()
    {
        await using var bot = await BotOfThisTest.StartAsync();

        var thread = await bot.Connector.CreateChannelThreadAsync(
            FakeTeams.ServiceUrl, FakeTeams.TenantId, "19:c@thread.tacv2", Activity.Message("hi all"), BotOfThisTest.Cancelled);

        Assert.Equal($"19:c@thread.tacv2;messageid={thread.ActivityId}", thread.Id);
        Assert.Equal("hi all", Assert.Single(bot.Teams.Connector.Sent).Activity?.Text);
        var body = bot.Teams.Connector.Calls[0].Body!.Value;
        Assert.True(body.GetProperty("isGroup").GetBoolean());
        Assert.Equal(FakeTeams.TenantId, body.GetProperty("tenantId").GetString());
        Assert.Equal(FakeTeams.TenantId, body.GetProperty("channelData").GetProperty("tenant").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Members_come_in_pages()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.SetMembers("19:c", [.. Enumerable.Range(0, 120).Select(number => new ChannelAccount { Id = $"29:{number}" })]);
        var found = new List<ChannelAccount>();
        string? next = null;

        do
        {
            var page = await bot.Connector.GetMembersAsync(FakeTeams.ServiceUrl, "19:c", 50, next, BotOfThisTest.Cancelled);
            found.AddRange(page.Members);
            next = page.ContinuationToken;
        }
        while (next is not null);

        Assert.Equal(3, bot.Teams.Connector.Calls.Count);
        Assert.Equal(120, found.DistinctBy(member => member.Id).Count());
    }

    [Fact]
    public async Task A_member_who_is_not_there_is_none()
    {
        await using var bot = await BotOfThisTest.StartAsync();

        Assert.Null(await bot.Connector.GetMemberAsync(FakeTeams.ServiceUrl, "a:1", "29:nobody", BotOfThisTest.Cancelled));
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_no_missing_member()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.FailNext(Fault.Of(HttpStatusCode.NotFound, "ConversationNotFound"));

        var failure = await Assert.ThrowsAsync<ConnectorException>(
            () => bot.Connector.GetMemberAsync(FakeTeams.ServiceUrl, "a:1", "29:ana", BotOfThisTest.Cancelled));

        Assert.Equal(DeactivationReason.ConversationGone, ConnectorErrorPolicy.Decide(failure, 0).Reason);
    }

    [Theory]
    [InlineData("aadObjectId")]
    [InlineData("objectId")]
    public async Task A_member_is_known_by_the_object_id_under_either_of_its_names(string name)
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var ana = new ChannelAccount
        {
            Id = "29:ana",
            Additional = new Dictionary<string, JsonElement> { [name] = JsonSerializer.SerializeToElement("0b7ec700-0000-4000-8000-000000000001") },
        };
        bot.Teams.Connector.SetMembers("19:c", ana);

        var page = await bot.Connector.GetMembersAsync(FakeTeams.ServiceUrl, "19:c", 50, null, BotOfThisTest.Cancelled);
        var member = await bot.Connector.GetMemberAsync(FakeTeams.ServiceUrl, "19:c", "29:ana", BotOfThisTest.Cancelled);

        Assert.Equal("0b7ec700-0000-4000-8000-000000000001", Assert.Single(page.Members).AadObjectId);
        Assert.Equal("0b7ec700-0000-4000-8000-000000000001", member!.AadObjectId);
    }

    [Fact]
    public async Task The_channels_of_a_team_are_listed()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.SetChannels("19:team", "19:general", "19:second");

        var channels = await bot.Connector.GetTeamChannelsAsync(FakeTeams.ServiceUrl, "19:team", BotOfThisTest.Cancelled);

        Assert.Equal([new TeamChannel("19:general", null, "standard"), new TeamChannel("19:second", null, "standard")], channels);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_and_the_message_posted_once()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        await bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled);
        bot.Clock.Advance(TimeSpan.FromMinutes(10));
        bot.Teams.Entra.RevokeTokens();

        await bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled);

        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], bot.Teams.Connector.Calls.Select(call => call.Authorization));
        Assert.Equal(2, bot.Teams.Connector.Sent.Count);
    }

    [Fact]
    public async Task A_bot_that_is_refused_with_every_token_does_not_go_on_asking()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.FailNext([.. Enumerable.Repeat(Fault.Of(HttpStatusCode.Unauthorized, "BotNotRegistered"), 9)]);

        var refusal = await Assert.ThrowsAsync<ConnectorException>(() => bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled));

        Assert.Equal((HttpStatusCode.Unauthorized, "BotNotRegistered"), (refusal.Status, refusal.Code));
        Assert.Single(bot.Teams.Connector.Calls);
        Assert.Single(bot.Teams.Entra.SignIns);
    }

    [Fact]
    public async Task A_failed_sign_in_is_a_call_that_never_left()
    {
        await using var bot = await BotOfThisTest.StartAsync(new Dictionary<string, string?> { ["MicrosoftAppPassword"] = "wrong-secret" });

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled));

        Assert.Null(failure.Status);
        Assert.False(failure.MayHaveArrived);
    }

    [Fact]
    public async Task A_throttled_call_says_how_long_to_wait()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.FailNext(Fault.Of(HttpStatusCode.TooManyRequests, "Throttled", retryAfterSeconds: 7));

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled));

        Assert.Equal(("Throttled", TimeSpan.FromSeconds(7), false), (failure.Code, failure.RetryAfter, failure.MayHaveArrived));
    }

    [Fact]
    public async Task A_refusal_names_the_request_for_Microsofts_support()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.FailNext(Fault.Of(HttpStatusCode.BadRequest, "BadSyntax"));

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled));

        Assert.Equal("request-of-the-test, vector-of-the-test.1", failure.RequestId);
        Assert.Contains("request-of-the-test, vector-of-the-test.1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_Teams_wraps_is_found()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.FailIn("a:1", Fault.Wrapped(HttpStatusCode.Forbidden, "MessageWritesBlocked"));

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled));

        Assert.Equal("MessageWritesBlocked", failure.Subcode);
        Assert.Equal(DeactivationReason.BlockedByPerson, ConnectorErrorPolicy.Decide(failure, 0).Reason);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("{\"error\":null}")]
    [InlineData("{\"error\":{\"code\":{\"deep\":1}}}")]
    [InlineData("{\"error\":{\"code\":\"\\ud800\"}}")]
    [InlineData("{\"message\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    public async Task An_error_that_cannot_be_read_is_an_error_all_the_same(string body)
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.FailNext(Fault.Body(HttpStatusCode.BadGateway, body, null));

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled));

        Assert.Equal((HttpStatusCode.BadGateway, true), (failure.Status, failure.MayHaveArrived));
    }

    [Fact]
    public async Task A_cut_connection_leaves_open_whether_the_message_arrived()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.FailNext(Fault.Reset with { AfterDoingIt = true });

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled));

        Assert.Equal(ConnectorVerdict.MayHaveBeenPosted, ConnectorErrorPolicy.Decide(failure, 0).Verdict);
        Assert.Single(bot.Teams.Connector.Sent);
    }

    [Fact]
    public async Task A_cut_update_may_be_repeated()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var id = await bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled);
        bot.Teams.Connector.FailNext(Fault.Reset);

        var failure = await Assert.ThrowsAsync<ConnectorException>(
            () => bot.Connector.UpdateAsync(BotOfThisTest.Message with { Id = id }, BotOfThisTest.Cancelled));

        Assert.Equal(ConnectorVerdict.Retry, ConnectorErrorPolicy.Decide(failure, 0).Verdict);
    }

    [Fact]
    public async Task A_connector_that_cannot_be_reached_has_got_nothing()
    {
        var bot = await BotOfThisTest.StartAsync();
        await bot.Tokens.GetAsync(BotOfThisTest.Cancelled);
        var connector = bot.Connector;
        await bot.Teams.DisposeAsync();

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled));

        Assert.False(failure.MayHaveArrived);
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task A_call_nobody_answers_ends_with_the_turn()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.FailNext(Fault.Hang);
        using var turn = new CancellationTokenSource();
        var send = bot.Connector.SendAsync(BotOfThisTest.Message, turn.Token);

        await turn.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => send);
    }

    [Fact]
    public async Task A_call_that_nobody_expects_fails_the_test()
    {
        var bot = await BotOfThisTest.StartAsync();
        using var http = new HttpClient(bot.Teams.Network());

        await http.GetAsync(new Uri("https://graph.microsoft.com/v1.0/me"), BotOfThisTest.Cancelled);

        await Assert.ThrowsAsync<InvalidOperationException>(() => bot.DisposeAsync().AsTask());
    }

    [Fact]
    public async Task A_card_takes_no_more_room_on_the_wire_than_it_was_measured_to_take()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var card = new AdaptiveCard { Body = [new TextBlock("كيف حالكم؟ Où ça ?")] };

        await bot.Connector.SendAsync(BotOfThisTest.Message with { Text = null, Attachments = CardMessage.Of(card, "?").Attachments }, BotOfThisTest.Cancelled);

        var body = Assert.Single(bot.Teams.Connector.Calls).Body!.Value.GetRawText();
        Assert.Contains(Encoding.UTF8.GetString(CardJson.ToUtf8Bytes(card)), body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_of_every_script_arrive_as_they_were_written()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var card = BotOfThisTest.Message with { Value = JsonSerializer.SerializeToElement(new { mood = "«süß» 😀" }) };

        await bot.Connector.SendAsync(card, BotOfThisTest.Cancelled);

        Assert.Equal("«süß» 😀", Assert.Single(bot.Teams.Connector.Sent).Activity!.Value!.Value.GetProperty("mood").GetString());
    }
}
