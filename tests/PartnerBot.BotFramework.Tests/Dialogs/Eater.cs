using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerBot.BotFramework.Hosting;
using PartnerBot.BotFramework.Tests.Hosting;
using PartnerBot.Testing.Cards;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Dialogs;

/// <summary>Ana, who orders a pizza. Every card she sees keeps the rules of cards.</summary>
internal sealed class Eater(LayerHost bot)
{
    public JsonElement Card { get; private set; }

    public static Task<LayerHost> BotAsync() => LayerHost.StartAsync(Bakes);

    public static void Bakes(BotBuilder bot) => Bakes<AddressDialog>(bot);

    /// <summary>The bot with the address of another version.</summary>
    public static void Bakes<TAddress>(BotBuilder bot)
        where TAddress : AddressDialog => bot.AddDialog<OrderDialog>().AddDialog<TAddress>().OnMessage<PizzaMessages>();

    public async Task<string> SaysAsync(string text)
    {
        await bot.TakesAsync(SomeActivity.Message(text));

        return bot.Sent[^1].Activity! is { Attachments: [{ Content: { } card }] } ? See(card) : bot.Sent[^1].Activity!.Text!;
    }

    public Task<string> PressesAsync(string title, params (string Name, string Value)[] inputs) => PressesOnAsync(Card, title, inputs);

    public async Task<string> PressesOnAsync(JsonElement card, string title, params (string Name, string Value)[] inputs)
    {
        var button = card.GetProperty("actions").EnumerateArray().Single(action => action.GetProperty("title").GetString() == title);
        var data = JsonObject.Create(button.GetProperty("data"))!.DeepClone().AsObject();
        foreach (var (name, value) in inputs)
            data[name] = value;

        var answer = await bot.PressesAsync(SomeActivity.Press(button.GetProperty("verb").GetString(), data));

        return answer.Card is { } shown ? See(shown) : answer.Sentence!;
    }

    /// <summary>What stands on the card: its texts and labels, what is filled in, and the buttons.</summary>
    private string See(JsonElement card)
    {
        Card = card;
        Assert.Empty(CardRules.Check(card));
        var texts = card.GetProperty("body").EnumerateArray().Select(element =>
            $"{Text(element, "text") ?? Text(element, "label")}{(Text(element, "value") is { } value ? $" [{value}]" : "")}");
        var buttons = card.TryGetProperty("actions", out var actions) ? actions.EnumerateArray().Select(action => Text(action, "title")) : [];

        return string.Join(" | ", [string.Join(" ", texts), .. buttons]);
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() : null;
}
