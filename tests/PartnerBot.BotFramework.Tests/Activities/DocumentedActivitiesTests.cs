using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Tests.Hosting;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Activities;

/// <summary>One activity of every kind that Microsoft documents for Teams, with invented ids: each arrives whole and is answered as Teams wants it.</summary>
public sealed class DocumentedActivitiesTests
{
    // What answers an invoke that nobody takes. A press of a card's button is always answered: with a sentence, when nobody knows the button.
    private const string Press = "adaptiveCard/action";

    private static readonly string[] Types =
    [
        "conversationUpdate", "event", "installationUpdate", "invoke", "message", "messageDelete", "messageReaction", "messageUpdate", "typing",
    ];

    private static readonly string[] Invokes =
    [
        "actionableMessage/executeAction", Press, "application/search",
        "composeExtension/anonymousQueryLink", "composeExtension/fetchTask", "composeExtension/onCardButtonClicked", "composeExtension/query",
        "composeExtension/queryLink", "composeExtension/querySettingUrl", "composeExtension/selectItem", "composeExtension/setting",
        "composeExtension/submitAction", "config/fetch", "config/submit", "fileConsent/invoke", "handoff/action", "htmlwidget/calltool",
        "message/fetchTask", "message/submitAction", "signin/failure", "signin/tokenExchange", "signin/verifyState", "suggestedActions/submit",
        "tab/fetch", "tab/submit", "task/fetch", "task/submit",
    ];

    private static readonly string[] Events =
    [
        "channelCreated", "channelDeleted", "channelMemberAdded", "channelMemberRemoved", "channelRenamed", "channelRestored", "channelShared",
        "channelUnshared", "teamArchived", "teamDeleted", "teamHardDeleted", "teamMemberAdded", "teamMemberRemoved", "teamRenamed", "teamUnarchived",
        "teamrestored",
    ];

    public static TheoryData<string> Documented => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Activities", "Documented");

    [Fact]
    public void There_is_one_of_every_kind()
    {
        JsonNode[] all = [.. Directory.GetFiles(Folder, "*.json").Select(file => JsonNode.Parse(File.ReadAllText(file))!)];

        Assert.Equal(Types, Sorted(all.Select(activity => activity["type"])));
        Assert.Equal(Invokes, Sorted(all.Where(activity => $"{activity["type"]}" == "invoke").Select(activity => activity["name"])));
        Assert.Equal(Events, Sorted(all.Where(activity => $"{activity["type"]}" == "conversationUpdate").Select(activity => activity["channelData"]!["eventType"])));
        Assert.Equal(
            ["add", "add-upgrade", "remove", "remove-upgrade"],
            Sorted(all.Where(activity => $"{activity["type"]}" == "installationUpdate").Select(activity => activity["action"])));
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void What_is_read_and_written_again_is_the_same(string name)
    {
        var json = JsonNode.Parse(Read(name))!;

        var written = JsonSerializer.SerializeToNode(ActivityJson.Read(Read(name))!, ActivityJson.Default.Activity);

        Assert.True(JsonNode.DeepEquals(json, written), $"{json}\nbecame\n{written}");
    }

    [Fact]
    public async Task Each_is_answered_as_Teams_wants_it_and_only_messages_are_replied_to()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.Hears(turn => turn.Reply($"heard: {turn.Text}")));

        foreach (var name in Documented.Select(row => row.Data))
        {
            var activity = ActivityJson.Read(Read(name))!;
            var before = bot.Sent.Count;

            using var response = await bot.PostAsync(Read(name));
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.Equal((name, Expected(activity)), (name, response.StatusCode));
            Assert.Equal((name, activity.Name == Press), (name, body.Length > 0));
            Assert.Equal((name, activity.Type == "message" ? 1 : 0), (name, bot.Sent.Count - before));
        }

        Assert.Contains("heard: I said yes", bot.Said);
        Assert.Contains("heard: ask <at>Ben</at>", bot.Said);
        Assert.Contains("This button does not work any more. Type help to see what does.", bot.Said);
        Assert.DoesNotContain(bot.Logs.Lines, line => line.Event.Id == 203);
    }

    private static HttpStatusCode Expected(Activity activity) =>
        activity.Type == "invoke" && activity.Name != Press ? HttpStatusCode.NotImplemented : HttpStatusCode.OK;

    private static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".json"));

    private static string[] Sorted(IEnumerable<JsonNode?> values) =>
        [.. values.OfType<JsonNode>().Select(value => value.GetValue<string>()).Distinct().Order(StringComparer.Ordinal)];
}
