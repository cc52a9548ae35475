using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using PartnerBot.BotFramework.Activities;

namespace PartnerBot.Testing.Teams;

/// <summary>The Bot Connector: takes what the bot sends, counts ids up, knows members, and fails as a test wishes.</summary>
/// <remarks>Over HTTPS it demands a token that <see cref="FakeEntra"/> gave; over plain HTTP it is a development channel and demands none.</remarks>
public sealed class FakeConnector(FakeEntra entra)
{
    private static readonly string[] Hosts =
        ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us", "127.0.0.1", "localhost"];

    private readonly ConcurrentQueue<RecordedCall> _calls = new();
    private readonly ConcurrentQueue<RecordedCall> _unexpected = new();
    private readonly ConcurrentQueue<SentActivity> _sent = new();
    private readonly ConcurrentQueue<Fault> _nextFaults = new();
    private readonly ConcurrentDictionary<string, Fault> _faults = new();
    private readonly ConcurrentDictionary<(string Conversation, string Id), bool> _messages = new();
    private readonly ConcurrentDictionary<string, ChannelAccount[]> _members = new();
    private readonly ConcurrentDictionary<string, string[]> _channels = new();
    private Func<int, Fault?> _faultOf = _ => null;
    private int _call;
    private long _lastId = 1_700_000_000_000;

    /// <summary>Every call, those that failed too, in the order of their arrival.</summary>
    public IReadOnlyList<RecordedCall> Calls => [.. _calls];

    /// <summary>What the bot has said, changed and deleted, in order. Complete as soon as the bot's own call has ended.</summary>
    public IReadOnlyList<SentActivity> Sent => [.. _sent];

    /// <summary>Calls to addresses that no part of this server knows.</summary>
    public IReadOnlyList<RecordedCall> UnexpectedCalls => [.. _unexpected];

    /// <summary>Makes the next calls fail, one after the other.</summary>
    public void FailNext(params ReadOnlySpan<Fault> faults)
    {
        foreach (var fault in faults)
            _nextFaults.Enqueue(fault);
    }

    /// <summary>Makes calls fail by their number, counted from 1 by the order of their arrival from now on.</summary>
    /// <param name="faultOf">How that call fails; <see langword="null"/> when it does not.</param>
    public void FailWhen(Func<int, Fault?> faultOf) => (_call, _faultOf) = (0, faultOf);

    /// <summary>Makes every call about a conversation fail from now on; <see langword="null"/> mends it.</summary>
    public void FailIn(string conversationId, Fault? fault)
    {
        if (fault is null)
            _faults.TryRemove(conversationId, out _);
        else
            _faults[conversationId] = fault;
    }

    /// <summary>Knows a message from before this test, whose id it gives to no other.</summary>
    public void Keeps(string conversationId, string messageId)
    {
        _messages[(conversationId, messageId)] = true;
        _lastId = Math.Max(_lastId, long.Parse(messageId, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Says who is in a conversation.</summary>
    public void SetMembers(string conversationId, params ChannelAccount[] members) => _members[conversationId] = members;

    /// <summary>Says which channels a team has.</summary>
    public void SetChannels(string teamId, params string[] channelIds) => _channels[teamId] = channelIds;

    internal void Map(WebApplication server)
    {
        // Real service URLs have a path of their own: a region, a tenant.
        foreach (var start in new[] { "", "/{region}", "/{region}/{tenant}" })
        {
            Map("POST", start + "/v3/conversations", Open);
            Map("POST", start + "/v3/conversations/{conversation}/activities", Post);
            Map("POST", start + "/v3/conversations/{conversation}/activities/{activity}", Post);
            Map("PUT", start + "/v3/conversations/{conversation}/activities/{activity}", Update);
            Map("DELETE", start + "/v3/conversations/{conversation}/activities/{activity}", Delete);
            Map("GET", start + "/v3/conversations/{conversation}/members/{member}", Member);
            Map("GET", start + "/v3/conversations/{conversation}/pagedmembers", Members);
            Map("GET", start + "/v3/teams/{team}/conversations", Channels);
        }

        void Map(string method, string route, Func<HttpContext, JsonElement?, Reply> action) =>
            server.MapMethods(route, [method], context => TakeAsync(context, action)).RequireHost(Hosts);
    }

    internal async Task Unexpected(HttpContext context)
    {
        _unexpected.Enqueue(await RecordAsync(context));
        context.Response.StatusCode = StatusCodes.Status501NotImplemented;
    }

    // From the address as it was sent: the server leaves %2F escaped and unescapes the rest, after which nobody can tell what was meant.
    private static string Route(HttpContext context, string name)
    {
        var segments = ((RouteEndpoint)context.GetEndpoint()!).RoutePattern.PathSegments;
        var at = segments.TakeWhile(segment => segment.Parts[0] is not RoutePatternParameterPart part || part.Name != name).Count();

        return Uri.UnescapeDataString(RawTarget(context).Split('?')[0].Split('/')[at + 1]);
    }

    private static string RawTarget(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    private static async Task<RecordedCall> RecordAsync(HttpContext context)
    {
        JsonElement? body = null;
        if (context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0)
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            body = document.RootElement.Clone();
        }

        return new RecordedCall(
            context.Request.Method,
            context.Request.Host.Host,
            RawTarget(context),
            context.Request.Headers.Authorization,
            body);
    }

    private async Task TakeAsync(HttpContext context, Func<HttpContext, JsonElement?, Reply> action)
    {
        var call = await RecordAsync(context);
        _calls.Enqueue(call);

        if (context.Request.IsHttps && !(call.Authorization is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] && entra.IsValid(token)))
        {
            await Fault.Of(HttpStatusCode.Unauthorized, "BotNotRegistered").HappenTo(context);

            return;
        }

        var fault = NextFault(context);
        var reply = fault is null or { AfterDoingIt: true } ? action(context, call.Body) : null;
        await (fault?.HappenTo(context) ?? reply!.WriteAsync(context));
    }

    private Fault? NextFault(HttpContext context)
    {
        if (_nextFaults.TryDequeue(out var next))
            return next;
        if (_faultOf(Interlocked.Increment(ref _call)) is { } counted)
            return counted;

        return context.Request.RouteValues.ContainsKey("conversation") ? _faults.GetValueOrDefault(Route(context, "conversation")) : null;
    }

    private Reply Open(HttpContext context, JsonElement? body)
    {
        var parameters = body!.Value;
        if (!parameters.GetProperty("isGroup").GetBoolean())
        {
            // The same person, the same chat.
            var person = parameters.GetProperty("members")[0].GetProperty("id").GetString();

            return new Reply(StatusCodes.Status201Created, new JsonObject { ["id"] = $"a:{person}" });
        }

        var channel = parameters.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString();
        var id = NextId();
        Remember(SentKind.Posted, $"{channel};messageid={id}", id, parameters.GetProperty("activity"));

        return new Reply(StatusCodes.Status201Created, new JsonObject { ["id"] = $"{channel};messageid={id}", ["activityId"] = id });
    }

    private Reply Post(HttpContext context, JsonElement? body)
    {
        var id = NextId();
        Remember(SentKind.Posted, Route(context, "conversation"), id, body);

        return new Reply(StatusCodes.Status201Created, new JsonObject { ["id"] = id });
    }

    private Reply Update(HttpContext context, JsonElement? body) => Change(context, SentKind.Updated, body);

    private Reply Delete(HttpContext context, JsonElement? body) => Change(context, SentKind.Deleted, null);

    private Reply Change(HttpContext context, SentKind kind, JsonElement? body)
    {
        var (conversation, id) = (Route(context, "conversation"), Route(context, "activity"));
        if (!_messages.ContainsKey((conversation, id)))
            return Reply.NotFound("ActivityNotFoundInConversation");

        Remember(kind, conversation, id, body);
        if (kind == SentKind.Deleted)
            _messages.TryRemove((conversation, id), out _);

        return new Reply(StatusCodes.Status200OK, kind == SentKind.Deleted ? null : new JsonObject { ["id"] = id });
    }

    private Reply Member(HttpContext context, JsonElement? body)
    {
        var id = Route(context, "member");
        var member = MembersOf(context).FirstOrDefault(account => account.Id == id || account.AadObjectId == id);

        return member is null
            ? Reply.NotFound("MemberNotFoundInConversation")
            : new Reply(StatusCodes.Status200OK, Node(member));
    }

    private Reply Members(HttpContext context, JsonElement? body)
    {
        // As in Teams, no page is smaller than 50.
        var size = Math.Clamp(int.Parse(context.Request.Query["pageSize"]!, System.Globalization.CultureInfo.InvariantCulture), 50, 500);
        var skip = int.TryParse(context.Request.Query["continuationToken"], out var at) ? at : 0;
        var all = MembersOf(context);
        var answer = new JsonObject { ["members"] = new JsonArray([.. all.Skip(skip).Take(size).Select(Node)]) };
        if (skip + size < all.Length)
            answer["continuationToken"] = $"{skip + size}";

        return new Reply(StatusCodes.Status200OK, answer);
    }

    private Reply Channels(HttpContext context, JsonElement? body)
    {
        var channels = _channels.GetValueOrDefault(Route(context, "team"), []);
        var list = new JsonArray([.. channels.Select(id => new JsonObject { ["id"] = id, ["type"] = "standard" })]);

        return new Reply(StatusCodes.Status200OK, new JsonObject { ["conversations"] = list });
    }

    private ChannelAccount[] MembersOf(HttpContext context) => _members.GetValueOrDefault(Route(context, "conversation"), []);

    private string NextId() => Interlocked.Increment(ref _lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Remember(SentKind kind, string conversation, string id, JsonElement? body)
    {
        _messages[(conversation, id)] = true;
        _sent.Enqueue(new SentActivity(kind, conversation, id, body?.Deserialize(ActivityJson.Default.Activity)));
    }

    private static JsonNode? Node(ChannelAccount account) => JsonSerializer.SerializeToNode(account, ActivityJson.Default.ChannelAccount);

    private sealed record Reply(int Status, JsonNode? Body)
    {
        public static Reply NotFound(string code) =>
            new(StatusCodes.Status404NotFound, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "There is none." } });

        public Task WriteAsync(HttpContext context)
        {
            context.Response.StatusCode = Status;

            return Body is null ? Task.CompletedTask : context.Response.WriteAsync(Body.ToJsonString());
        }
    }
}
