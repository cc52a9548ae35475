using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using PartnerBot.Hosting.Development;

namespace PartnerBot.Testing.Services;

/// <summary>Microsoft's Agents Playground for one test: its page for a browser, and the same deeds over its HTTP interface.</summary>
/// <remarks>
/// The signed-in user is Alex Wilber (29:alex) unless another of the six is named. Only presses (submit, execute) and whole activities
/// can come from the others: what is typed always comes from the signed-in user.
/// </remarks>
public sealed class PlaygroundProcess : IAsyncDisposable
{
    public const string PersonalChat = "a:personal-alex";
    public const string GroupChat = "19:group-chat@thread.v2";
    public const string Team = "19:team-general@thread.tacv2";
    public const string Channel = "19:partners@thread.tacv2";
    public const string Bot = "28:partnerbot";
    public const string Tenant = "00000000-0000-0000-0000-000000000001";

    private readonly Playground _playground;
    private readonly string _folder;
    private readonly HttpClient _client;
    private readonly string _personalChat;

    private PlaygroundProcess(Playground playground, string folder, PlaygroundSeat seat)
    {
        _playground = playground;
        _folder = folder;
        _personalChat = seat.PersonalChat;
        CurrentUser = seat.User;
        _client = new() { BaseAddress = playground.Address };
    }

    /// <summary>The id of the signed-in user, such as 29:alex.</summary>
    public string CurrentUser { get; }

    /// <summary>Where a browser opens its page.</summary>
    public Uri Page => _playground.Address;

    /// <summary>What it tells the bot as serviceUrl.</summary>
    public Uri ServiceUrl => new($"http://localhost:{_playground.Address.Port}/_connector");

    public static Task<PlaygroundProcess> StartAsync(Uri botEndpoint, CancellationToken cancellationToken) =>
        StartAsync(botEndpoint, "29:alex", cancellationToken);

    /// <summary>Starts it for another of the six people: 29:alex, 29:megan, 29:adele, 29:isaiah, 29:patti, 29:lynne.</summary>
    public static async Task<PlaygroundProcess> StartAsync(Uri botEndpoint, string currentUser, CancellationToken cancellationToken) =>
        await StartAsync(botEndpoint, new PlaygroundSeat(await SignedInAsync(currentUser, cancellationToken), ServiceUrl: null, Zone: null), cancellationToken);

    internal static Task<PlaygroundProcess> StartAsync(Uri botEndpoint, PlaygroundSeat seat, CancellationToken cancellationToken) =>
        MissingService.OrSkipAsync(async () =>
        {
            var packages = await TestPackages.InstallAsync(cancellationToken);
            var folder = Directory.CreateTempSubdirectory("partnerbot-playground-").FullName;
            var people = Path.Combine(folder, "people.json");
            await File.WriteAllTextAsync(people, seat.Config.ToJsonString(), cancellationToken);
            var playground = await Playground.StartAsync(
                packages, people, folder, FreePort.Next(), botEndpoint, seat.Environment, TimeProvider.System, cancellationToken);

            return new PlaygroundProcess(playground, folder, seat);
        });

    /// <summary>
    /// Opens its page in the browser, ready to type: the log panel, which covers the chat in a narrow window, is closed. Opening it
    /// installs the bot in the personal chat; await that at the bot before typing.
    /// </summary>
    public Task<IPage> OpenAsync(ChromiumBrowser browser, int width, int height, CancellationToken cancellationToken) =>
        OpenAsync(browser, new PageLook(width, height), cancellationToken);

    public async Task<IPage> OpenAsync(ChromiumBrowser browser, PageLook look, CancellationToken cancellationToken)
    {
        var page = await browser.NewPageAsync(look, cancellationToken);
        if (look.Theme is not null)
            await TeamsTheme.MakeWayAsync(page);
        await page.GotoAsync(Page.ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" }).ClickAsync();
        await page.Locator("[data-lexical-editor=true]").WaitForAsync();
        // The page insists on 600 px for itself and 450 for a card, where the Teams of a phone gives a card what there is.
        await page.AddStyleTagAsync(new() { Content = "div { min-width: 0 !important; max-width: 100% !important; }" });
        if (look.Theme is not null)
            await look.Theme.PutOnAsync(page, cancellationToken);

        return page;
    }

    /// <summary>Installs the bot in a chat, as opening it does: the bot gets conversationUpdate and installationUpdate.</summary>
    public Task InstallAsync(string conversation, CancellationToken cancellationToken) =>
        PostAsync($"_debug/conversation/{Uri.EscapeDataString(conversation)}/installation", [], cancellationToken);

    /// <summary>Types a text in the personal chat, line breaks included (which the page would lose).</summary>
    public Task SayAsync(string text, CancellationToken cancellationToken) => SayAsync(_personalChat, text, cancellationToken);

    /// <summary>Types a text. In a group chat or channel the bot is mentioned first, else it would not get it.</summary>
    public Task SayAsync(string conversation, string text, CancellationToken cancellationToken)
    {
        var isPersonal = conversation == _personalChat;
        var message = new JsonObject
        {
            ["type"] = "text",
            ["text"] = isPersonal ? text : $"<at>PartnerBot</at> {text}",
            ["textFormat"] = "plain",
            ["from"] = new JsonObject { ["id"] = CurrentUser },
        };
        if (!isPersonal)
        {
            var bot = new JsonObject { ["id"] = Bot, ["name"] = "PartnerBot" };
            message["mentions"] = new JsonArray(new JsonObject { ["mentioned"] = bot, ["text"] = "<at>PartnerBot</at>" });
        }

        return PostAsync($"_conversation/v1/conversations/{Uri.EscapeDataString(conversation)}/messages", message, cancellationToken);
    }

    /// <summary>Presses an Action.Submit of the card that the bot sent as message <paramref name="replyToId"/>, as any member.</summary>
    public Task SubmitAsync(string conversation, string from, string replyToId, JsonObject value, CancellationToken cancellationToken) =>
        PostAsync("_conversation/v1/submit", Press(conversation, from, replyToId, value), cancellationToken);

    /// <summary>Presses an Action.Execute, as any member; gives the bot's answer (type, value).</summary>
    public Task<JsonNode?> ExecuteAsync(
        string conversation, string from, string replyToId, string verb, JsonObject data, CancellationToken cancellationToken)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() };
        var press = Press(conversation, from, replyToId, new JsonObject { ["action"] = action });
        press["name"] = "adaptiveCard/action";

        return PostAsync("_conversation/v1/invoke", press, cancellationToken);
    }

    /// <summary>Sends the bot an activity unchanged, from whomever it says.</summary>
    public Task SendAsync(JsonObject activity, CancellationToken cancellationToken) => PostAsync("_internal/v1/customActivities", activity, cancellationToken);

    /// <summary>Listens to what the bot sends from now on, and to what nobody has heard yet.</summary>
    public Task<PlaygroundFrames> ListenAsync(CancellationToken cancellationToken) => PlaygroundFrames.OpenAsync(Page, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _playground.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static JsonObject Press(string conversation, string from, string replyToId, JsonObject value) => new()
    {
        ["conversation"] = new JsonObject { ["id"] = conversation },
        ["from"] = new JsonObject { ["id"] = from },
        ["replyToId"] = replyToId,
        ["value"] = value.DeepClone(),
    };

    private static async Task<JsonNode> SignedInAsync(string user, CancellationToken cancellationToken)
    {
        var config = JsonNode.Parse(await File.ReadAllTextAsync(Playground.People, cancellationToken))!;
        if ((string)config["currentUser"]!["id"]! == user)
            return config;

        var others = config["users"]!.AsArray();
        var chosen = others.First(other => (string)other!["id"]! == user)!;
        others[others.IndexOf(chosen)] = config["currentUser"]!.DeepClone();
        config["currentUser"] = chosen;

        return config;
    }

    private async Task<JsonNode?> PostAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var answer = await _client.PostAsJsonAsync(path, body, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"The Playground answered {(int)answer.StatusCode} to {path}: {text}", null, answer.StatusCode);

        return text.StartsWith('{') ? JsonNode.Parse(text) : null;
    }
}
