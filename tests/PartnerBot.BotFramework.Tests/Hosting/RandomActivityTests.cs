using System.Net;
using FsCheck;
using FsCheck.Fluent;
using PartnerBot.BotFramework.Tests.Dialogs;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Hosting;

/// <summary>Whatever JSON comes from the channel: a status that says what it was, never a failure of ours.</summary>
public sealed class RandomActivityTests
{
    private const int Count = 1200;

    private static readonly HttpStatusCode[] Honest =
        [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.NotImplemented];

    private static readonly string[] Words =
    [
        "", "message", "invoke", "conversationUpdate", "adaptiveCard/action", "task/fetch", "greet", "dialog.answer", "dialog.stop", "mention", "personal",
        "groupChat", "19:a@thread.v2;messageid=1", "29:ana", "28:bot", "<at>Bot</at>", "\\ud800", "\\u0000", "日本語 🤝", "../..", "2027-01-11T12:00:00Z",
    ];

    private static readonly string[] Members =
    [
        "type", "id", "name", "action", "text", "value", "verb", "data", "from", "recipient", "conversation", "conversationType", "tenantId", "isGroup",
        "channelData", "tenant", "entities", "attachments", "membersAdded", "mentioned", "aadObjectId", "locale", "replyToId", "dialog", "step", "\\udfff",
    ];

    [Fact]
    public async Task Nothing_that_is_posted_makes_the_bot_fail()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot
            .Hears(async (turn, cancellationToken) =>
            {
                turn.Reply($"{turn.Text} {await turn.Dialogs.WaitingAsync(cancellationToken) ?? "nothing"}");
                if (turn.Text.Length == 0)
                    await turn.Dialogs.BeginAsync<TripDialog, Trip>(new Trip(), cancellationToken);
            })
            .Answers("greet", press => CardActionResult.Say($"Hello, {press.Inputs.Text("name")}"))
            .AddDialog<TripDialog>());

        // How many, then how large.
        var bodies = Bodies().Sample(Count, 12).ToList();
        Assert.Equal(Count, bodies.Count);
        foreach (var body in bodies)
        {
            using var response = await bot.PostAsync(body);

            Assert.True(Honest.Contains(response.StatusCode), $"{response.StatusCode} for {body}");
            Assert.False(bot.Logs.Lines.Any(line => line.Event.Id == 203), $"{body}\n{bot.Logs.Lines.LastOrDefault(line => line.Event.Id == 203).Text}");
        }
    }

    /// <summary>Activities that get past the door, more or less as they should be; and now and then anything at all.</summary>
    private static Gen<string> Bodies() => Gen.Frequency((9, List(Member()).Select(Activity)), (1, Json(3)));

    private static string Activity(string members) => Object(
        "\"type\":\"message\"", $"\"serviceUrl\":\"{FakeTeams.ServiceUrl}\"", "\"channelId\":\"msteams\"", "\"conversation\":{\"id\":\"a:ana\"}", members);

    private static string Object(params IEnumerable<string> members) => $"{{{string.Join(",", members.Where(member => member.Length > 0))}}}";

    /// <summary>A member that the bot looks at, mostly of the right shape, with anything in it.</summary>
    private static Gen<string> Member()
    {
        var text = Text();
        var any = Json(2);
        var mention = Gen.Zip(Fields(1), text).Select(parts =>
            Object("\"type\":\"mention\"", "\"mentioned\":{\"id\":\"28:bot\"}", $"\"text\":{parts.Item2}", parts.Item1));
        var action = Gen.Zip(text, any).Select(parts => Object($"\"action\":{Object($"\"verb\":{parts.Item1}", $"\"data\":{parts.Item2}")}"));
        var submit = Gen.Zip(text, Fields(1)).Select(parts => Object(parts.Item2, $"\"verb\":{parts.Item1}"));

        return Gen.OneOf(
            Gen.Elements("\"type\":\"message\"", "\"type\":\"invoke\",\"name\":\"adaptiveCard/action\""),
            Gen.Zip(Gen.Elements("id", "text", "locale", "name", "action", "replyToId"), text).Select(member => $"\"{member.Item1}\":{member.Item2}"),
            Gen.Zip(Gen.Elements("from", "recipient"), text).Select(member => $"\"{member.Item1}\":{{\"id\":{member.Item2}}}"),
            Gen.Constant("\"recipient\":{\"id\":\"28:bot\"}"),
            List(Gen.OneOf(mention, any)).Select(entities => $"\"entities\":[{entities}]"),
            Gen.OneOf(action, submit, any).Select(value => $"\"value\":{value}"),
            Fields(2).Select(fields => $"\"channelData\":{Object(fields)}"),
            Gen.Zip(Gen.Elements(Members), any).Select(member => $"\"{member.Item1}\":{member.Item2}"));
    }

    private static Gen<string> Json(int depth) => depth == 0
        ? Gen.OneOf(Text(), Gen.Elements("null", "true", "false", "0", "-7.5e300", "12345678901234567890"))
        : Gen.OneOf(Json(0), Fields(depth - 1).Select(fields => Object(fields)), Gen.Select(List(Json(depth - 1)), items => $"[{items}]"));

    private static Gen<string> Fields(int depth) => List(Gen.Zip(Gen.Elements(Members), Json(depth)).Select(field => $"\"{field.Item1}\":{field.Item2}"));

    private static Gen<string> List(Gen<string> items) => Gen.Choose(0, 5).SelectMany(count => items.ListOf(count)).Select(list => string.Join(",", list));

    private static Gen<string> Text() => Gen.Elements(Words).Select(word => $"\"{word}\"");
}
