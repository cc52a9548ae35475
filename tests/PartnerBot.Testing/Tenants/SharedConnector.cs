using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PartnerBot.Testing.Services;

namespace PartnerBot.Testing.Tenants;

/// <summary>
/// One Bot Connector before several Playgrounds, each of which has one person signed in, perhaps of another tenant: what the bot sends to a
/// person reaches that person's Playground, what it posts in a group or channel reaches all.
/// </summary>
/// <remarks>
/// It stands on the way to the bot, too, and makes up for what a Playground says otherwise than Teams: its language is always English, its
/// presses lack the trigger, and each of several would announce the installation in the same group. A person without a Playground has not
/// installed the app: 403. Whatever else the bot or a Playground does that Teams would not allow is noted in <see cref="Unexpected"/>.
/// </remarks>
public sealed class SharedConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Uri _bot;
    private readonly HttpClient _client = new();
    private readonly ConcurrentDictionary<string, Seated> _seats = new();
    private readonly ConcurrentDictionary<string, bool> _announced = new();
    private readonly ConcurrentQueue<string> _unexpected = new();
    private readonly ConcurrentQueue<string> _refused = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<JsonNode>> _kept = new();
    private readonly SharedIds _posts = new();
    private readonly SharedIds _threads = new();

    private SharedConnector(Uri bot)
    {
        _bot = bot;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add($"http://127.0.0.1:{FreePort.Next()}");
        _app.MapPost("/to-bot/{person}", PassToBotAsync);
        // Before its first word a Playground looks whether anybody is there.
        _app.MapMethods("/to-bot/{person}", ["HEAD"], () => Results.Ok());
        _app.MapPost("/_connector/v3/conversations", OpenChatAsync);
        _app.MapPost("/_connector/v3/conversations/{conversation}/activities/{replyTo?}", PostAsync);
        _app.MapPut("/_connector/v3/conversations/{conversation}/activities/{activity}", UpdateAsync);
        _app.MapFallback(NotOffered);
    }

    /// <summary>Where the bot finds it.</summary>
    public Uri ServiceUrl => new($"http://localhost:{new Uri(_app.Urls.First()).Port}/_connector");

    /// <summary>What happened that never should.</summary>
    public IReadOnlyCollection<string> Unexpected => _unexpected;

    /// <summary>To whom the bot wanted to write who does not have the app.</summary>
    public IReadOnlyCollection<string> Refused => _refused;

    /// <summary>Starts it before a bot.</summary>
    public static async Task<SharedConnector> StartAsync(Uri botEndpoint, CancellationToken cancellationToken)
    {
        var connector = new SharedConnector(botEndpoint);
        await connector._app.StartAsync(cancellationToken);

        return connector;
    }

    /// <summary>Where a person's Playground posts what is for the bot.</summary>
    public Uri EndpointOf(PlaygroundPerson person) => new($"{_app.Urls.First()}/to-bot/{person.Key}");

    /// <summary>Begins to pass on to a person's Playground.</summary>
    public void Seat(PlaygroundPerson person, Uri playground) =>
        _seats[person.Key] = new Seated(person, new Uri($"http://127.0.0.1:{playground.Port}/_connector/v3/conversations"));

    /// <summary>Takes in what the bot sends to somebody without a Playground, who reads it here.</summary>
    public IReadOnlyCollection<JsonNode> Keep(PlaygroundPerson person) => _kept.GetOrAdd(person.PersonalChat, _ => new());

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _client.Dispose();
    }

    private async Task<IResult> PassToBotAsync(string person, HttpRequest request, CancellationToken cancellationToken)
    {
        var activity = (await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken))!.AsObject();
        var conversation = (string)activity["conversation"]!["id"]!;
        if (IsForAll(conversation) && (string)activity["type"]! is "conversationUpdate" or "installationUpdate" && !_announced.TryAdd($"{conversation} {activity["type"]}", true))
            return Results.Ok();

        var sender = _seats.Values.FirstOrDefault(seat => seat.Person.Id == (string?)activity["from"]!["id"]) ?? _seats[person];
        Translate(activity, person, sender.Person.Locale);
        using var answer = await _client.PostAsync(_bot, Json(activity), cancellationToken);
        var body = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode || (body.StartsWith('{') && (int?)JsonNode.Parse(body)!["statusCode"] >= 400))
            _unexpected.Enqueue($"The bot answered {(int)answer.StatusCode} to {activity["type"]} {activity["name"]} of {person}: {body}");

        return Results.Content(body, "application/json", statusCode: (int)answer.StatusCode);
    }

    private void Translate(JsonObject activity, string seat, string locale)
    {
        activity["locale"] = locale;
        foreach (var entity in activity["entities"]?.AsArray().Where(entity => (string?)entity!["type"] == "clientInfo") ?? [])
            entity!["locale"] = locale;
        if ((string?)activity["name"] == "adaptiveCard/action")
            activity["value"]!["trigger"] = "manual";

        if ((string?)activity["replyToId"] is { } pressed && _posts.Shared(seat, pressed) is { } post)
            activity["replyToId"] = post;
        var conversation = (string)activity["conversation"]!["id"]!;
        if (!conversation.Contains(";messageid=", StringComparison.Ordinal))
            return;

        if (_threads.Shared(seat, conversation) is not { } thread)
        {
            // A post of this person, which stands in this Playground alone.
            thread = NewThread(conversation);
            _threads.Add(seat, thread, conversation);
        }

        activity["conversation"]!["id"] = thread;
    }

    private async Task<IResult> OpenChatAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var wish = (await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken))!;
        var member = (string?)wish["members"]?[0]?["id"];
        if (_seats.Values.FirstOrDefault(seat => seat.Person.Id == member || seat.Person.ObjectId == member) is not { } seat)
            return Refuse(member);

        wish["members"]![0]!["id"] = seat.Person.Id;

        return (await SendAsync(HttpMethod.Post, seat.Conversations, wish, cancellationToken)).Passed;
    }

    private async Task<IResult> PostAsync(string conversation, HttpRequest request, CancellationToken cancellationToken)
    {
        var activity = (await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken))!;
        if (_kept.TryGetValue(conversation, out var kept))
        {
            kept.Enqueue(activity);

            return Results.Json(new { id = SharedIds.New() }, statusCode: StatusCodes.Status201Created);
        }

        if (!IsForAll(conversation))
        {
            return _seats.Values.FirstOrDefault(seat => seat.Person.PersonalChat == conversation) is { } owner
                ? (await SendAsync(HttpMethod.Post, owner.Activities(conversation), activity, cancellationToken)).Passed
                : Refuse(conversation);
        }

        var (post, isNewThread) = (SharedIds.New(), IsChannel(conversation));
        var thread = isNewThread ? NewThread(conversation) : conversation;
        Answer? last = null;
        foreach (var seat in _seats.Values)
        {
            var place = isNewThread ? conversation : _threads.Local(seat.Person.Key, thread) ?? Whole(thread);
            last = await SendAsync(HttpMethod.Post, seat.Activities(place), activity, cancellationToken);
            if (last.Id is not { } id)
                continue;
            _posts.Add(seat.Person.Key, post, id);
            // Where the thread was not, it has begun with this post.
            if (thread != Whole(thread) && place == Whole(thread))
                _threads.Add(seat.Person.Key, thread, $"{place};messageid={id}");
        }

        return last is null ? NotOffered(request) : last.PassedAs(post);
    }

    private async Task<IResult> UpdateAsync(string conversation, string activity, HttpRequest request, CancellationToken cancellationToken)
    {
        var update = (await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken))!;
        if (_kept.TryGetValue(conversation, out var kept))
        {
            kept.Enqueue(update);

            return Results.Json(new { id = activity });
        }

        var copies = IsForAll(conversation)
            ? from seat in _seats.Values
              let local = _posts.Local(seat.Person.Key, activity)
              where local is not null
              select new Uri($"{seat.Activities(_threads.Local(seat.Person.Key, conversation) ?? conversation)}/{Uri.EscapeDataString(local)}")
            : from seat in _seats.Values
              where seat.Person.PersonalChat == conversation
              select new Uri($"{seat.Activities(conversation)}/{Uri.EscapeDataString(activity)}");

        Answer? last = null;
        foreach (var copy in copies.ToList())
            last = await SendAsync(HttpMethod.Put, copy, update, cancellationToken);

        return last is null ? NotOffered(request) : last.PassedAs(activity);
    }

    private async Task<Answer> SendAsync(HttpMethod method, Uri to, JsonNode what, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, to) { Content = Json(what) };
        using var answer = await _client.SendAsync(request, cancellationToken);
        var body = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode)
            _unexpected.Enqueue($"A Playground answered {(int)answer.StatusCode} to {method} {to.AbsolutePath}: {body}");

        return new((int)answer.StatusCode, body);
    }

    private IResult NotOffered(HttpRequest request)
    {
        _unexpected.Enqueue($"Nobody expected {request.Method} {request.Path}.");

        return Results.StatusCode(StatusCodes.Status501NotImplemented);
    }

    private IResult Refuse(string? whom)
    {
        _refused.Enqueue(whom ?? "nobody");

        return Results.Json(
            new { error = new { code = "BotNotInConversationRoster", message = "The bot is not installed for this person." } },
            statusCode: StatusCodes.Status403Forbidden);
    }

    private static StringContent Json(JsonNode content) => new(content.ToJsonString(), null, "application/json");

    private static bool IsForAll(string conversation) => conversation.StartsWith("19:", StringComparison.Ordinal);

    private static bool IsChannel(string conversation) => conversation.EndsWith("@thread.tacv2", StringComparison.Ordinal);

    private static string Whole(string thread) => thread.Split(';')[0];

    private static string NewThread(string conversation) => $"{Whole(conversation)};messageid={SharedIds.New()}";

    /// <summary>What a Playground answered.</summary>
    private sealed record Answer(int Status, string Body)
    {
        /// <summary>The id it gave; <see langword="null"/> for what has none, such as the sign of typing.</summary>
        public string? Id => Body.StartsWith('{') ? (string?)JsonNode.Parse(Body)!["id"] : null;

        public IResult Passed => Results.Content(Body, "application/json", statusCode: Status);

        public IResult PassedAs(string id) => Id is null ? Passed : Results.Json(new { id }, statusCode: Status);
    }

    private sealed record Seated(PlaygroundPerson Person, Uri Conversations)
    {
        public Uri Activities(string conversation) => new($"{Conversations}/{Uri.EscapeDataString(conversation)}/activities");
    }
}
