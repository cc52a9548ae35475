using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Tests.Hosting;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Turns;

public sealed class CardPressTests
{
    [Fact]
    public async Task A_card_that_does_not_last_is_only_the_answer()
    {
        await using var bot = await BotAsync(lasting: false);
        var card = await CardAsync(bot);

        var answer = await bot.PressesAsync(SomeActivity.Press("thank", card: card));
        await bot.RestartAsync();

        Assert.Equal("Thanks", answer.Title);
        Assert.Single(bot.Sent);
    }

    [Fact]
    public async Task A_card_that_lasts_replaces_the_message_behind_the_answer()
    {
        await using var bot = await BotAsync(lasting: true);
        var card = await CardAsync(bot);

        var answer = await bot.PressesAsync(SomeActivity.Press("thank", card: card));
        await Until.TrueAsync("the replaced message", _ => Task.FromResult(bot.Sent.Count == 2), Until.Stopper, Cancelled);

        Assert.Equal("Thanks", answer.Title);
        Assert.Equal((SentKind.Updated, card, "Thanks!"), (bot.Sent[1].Kind, bot.Sent[1].Id, bot.Sent[1].Activity!.Summary));
    }

    [Fact]
    public async Task While_the_message_is_being_replaced_nobody_else_waits_on_the_same_connection()
    {
        var goOn = new TaskCompletionSource();
        await using var bot = await BotAsync(lasting: true);
        var card = await CardAsync(bot);
        bot.Teams.Connector.FailIn(bot.Sent[0].ConversationId, Fault.NoneAfter(goOn.Task));
        using var proxy = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = bot.Door.BaseAddress };
        using var press = bot.Request(Encoding.UTF8.GetBytes(SomeActivity.Press("thank", card: card).ToJson().ToJsonString()));
        using var message = bot.Request(Encoding.UTF8.GetBytes(SomeActivity.Message("card").By("ben").In("a:ben").ToJson().ToJsonString()));

        using var answer = await proxy.SendAsync(press, Cancelled);
        await answer.Content.LoadIntoBufferAsync(Cancelled);
        using var other = await proxy.SendAsync(message, Cancelled).WaitAsync(Until.Stopper, Cancelled);
        goOn.SetResult();

        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    [InlineData(null)]
    public async Task In_a_group_the_message_is_everybodys_and_stays(string? type)
    {
        await using var bot = await BotAsync(lasting: true);
        await bot.TakesAsync(SomeActivity.Message("card").InGroup(type));

        var answer = await bot.PressesAsync(SomeActivity.Press("thank", card: bot.Sent[0].Id).InGroup(type));
        // The host ends when everything that follows an answer is done.
        await bot.RestartAsync();

        Assert.Equal("Thanks", answer.Title);
        Assert.Single(bot.Sent);
    }

    [Fact]
    public async Task An_old_clients_press_replaces_the_message()
    {
        await using var bot = await BotAsync(lasting: false);
        var card = await CardAsync(bot);

        await bot.TakesAsync(SomeActivity.Submit("thank", card));

        Assert.Equal((SentKind.Updated, card), (bot.Sent[1].Kind, bot.Sent[1].Id));
    }

    [Fact]
    public async Task An_old_clients_press_without_a_card_is_answered_by_a_new_message()
    {
        await using var bot = await BotAsync(lasting: false);

        await bot.TakesAsync(SomeActivity.Submit("thank"));

        Assert.Equal((SentKind.Posted, "Thanks!"), (bot.Sent[0].Kind, bot.Sent[0].Activity!.Summary));
    }

    [Fact]
    public async Task An_old_clients_press_of_an_unknown_button_gets_the_kind_sentence()
    {
        await using var bot = await BotAsync(lasting: false);

        await bot.TakesAsync(SomeActivity.Submit("nobody"));

        Assert.Equal(["This button does not work any more. Type help to see what does."], bot.Said);
    }

    [Fact]
    public async Task An_old_client_finds_a_button_it_knows_on_every_card_and_its_press_is_the_same_press()
    {
        var asked = new AdaptiveCard
        {
            Body = [new TextBlock("Tea?"), new ActionSet([new ExecuteAction("Yes") { Verb = "tea", Data = new CardData { ["cup"] = 7 } }])],
            Actions = [new ExecuteAction("Later") { Verb = "later" }],
        };
        await using var bot = await LayerHost.StartAsync(bot => bot
            .Hears(turn =>
            {
                if (turn.Text == "card")
                    turn.Reply(asked, "Tea?");
                else
                    turn.Update(turn.Text, asked, "Tea?");
            })
            .Answers("tea", press => press.Inputs.Number("cup") == 7 ? CardActionResult.Replace(asked, "Tea?") : CardActionResult.Say("no cup"))
            .Answers("later", _ => CardActionResult.Say("Later then.")));
        await bot.TakesAsync(SomeActivity.Message("card"));
        await bot.TakesAsync(SomeActivity.Message(bot.Sent[0].Id));

        var answer = await bot.PressesAsync(SomeActivity.Press("tea", new JsonObject { ["cup"] = 7 }));
        JsonElement[] cards = [bot.Sent[0].Activity!.Attachments![0].Content!.Value, bot.Sent[1].Activity!.Attachments![0].Content!.Value, answer.Card!.Value];
        foreach (var card in cards)
        {
            var tea = card.GetProperty("body")[1].GetProperty("actions")[0].GetProperty("fallback");
            var later = card.GetProperty("actions")[0].GetProperty("fallback");
            Assert.Equal("Action.Submit", later.GetProperty("type").GetString());

            await bot.TakesAsync(SomeActivity.Of("message") with { Value = tea.GetProperty("data") });
            await bot.TakesAsync(SomeActivity.Of("message") with { Value = later.GetProperty("data") });

            Assert.Equal(("Tea?", "Later then."), (bot.Sent[^2].Activity!.Summary, bot.Sent[^1].Activity!.Text));
        }
    }

    [Theory]
    [InlineData("automatic", true)]
    [InlineData("manual", false)]
    [InlineData(null, false)]
    public async Task A_handler_can_tell_a_press_from_a_client_that_comes_by_itself(string? trigger, bool isAutomatic)
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.Answers("look", press => CardActionResult.Say($"{press.IsAutomatic}")));

        var answer = await bot.PressesAsync(SomeActivity.Invoke("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject { ["verb"] = "look" },
            ["trigger"] = trigger,
        }));

        Assert.Equal($"{isAutomatic}", answer.Sentence);
    }

    [Fact]
    public async Task A_client_that_comes_by_itself_never_has_the_message_replaced()
    {
        await using var bot = await BotAsync(lasting: true);
        var card = await CardAsync(bot);

        // To replace it would make every client come again.
        await bot.PressesAsync(SomeActivity.Invoke("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject { ["verb"] = "thank" },
            ["trigger"] = "automatic",
        }) with
        { ReplyToId = card });
        await bot.RestartAsync();

        Assert.Single(bot.Sent);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static async Task<string> CardAsync(LayerHost bot)
    {
        await bot.TakesAsync(SomeActivity.Message("card"));

        return bot.Sent[0].Id;
    }

    private static Task<LayerHost> BotAsync(bool lasting) => LayerHost.StartAsync(bot => bot
        .Hears(turn => turn.Reply(Card("How are you?"), "How are you?"))
        .Answers("thank", _ => CardActionResult.Replace(Card("Thanks"), "Thanks!", lasting)));

    private static AdaptiveCard Card(string text) => new() { Body = [new TextBlock(text)] };
}
