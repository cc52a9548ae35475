using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.BotFramework.Tests.Dialogs;

internal sealed record Order(string? Size = null, Address? To = null, bool IsGift = false);

internal sealed record Address(string? Street = null, string? City = null);

/// <summary>The example: a dialog is its steps, and what becomes of the answers.</summary>
internal sealed class OrderDialog : Dialog<Order>, IDialog
{
    public static string Name => "order";

    public override int Version => 1;

    protected override JsonTypeInfo<Order> StateType => PizzaJson.Default.Order;

    protected override IReadOnlyList<DialogStep<Order>> Steps =>
    [
        Prompt.Choice("size", _ => "Which size?", _ => [new Choice("Small", "s"), new Choice("Large", "l")], (Order order, string size) => order with { Size = size }) with { TakesTypedText = true },
        Prompt.Dialog<Order, AddressDialog, Address>("to", order => order.To ?? new Address(), (order, address) => order with { To = address }),
        Prompt.YesNo("gift", dialog => $"To {dialog.State.To!.City}. Is it a gift?", (Order order, bool yes) => order with { IsGift = yes }) with { TakesTypedText = true },
    ];

    protected override Task<DialogPrompt> FinishAsync(DialogContext<Order> dialog, CancellationToken cancellationToken) =>
        Says($"{dialog.State.Size} to {dialog.State.To?.Street}, {dialog.State.To?.City}{(dialog.State.IsGift ? ", as a gift" : "")}");

    protected override Task<DialogPrompt> StopAsync(DialogContext<Order> dialog, CancellationToken cancellationToken) => Says("No pizza then.");

    internal static Task<DialogPrompt> Says(string text) => Task.FromResult(new DialogPrompt(new AdaptiveCard { Lang = "en", FallbackText = text, Body = [new TextBlock(text)] }, text));
}

/// <summary>Asks for an address: on its own, or within another dialog.</summary>
internal class AddressDialog : Dialog<Address>, IDialog
{
    public static string Name => "address";

    public override int Version => 1;

    protected override JsonTypeInfo<Address> StateType => PizzaJson.Default.Address;

    protected override IReadOnlyList<DialogStep<Address>> Steps =>
    [
        Prompt.Text("street", _ => "Which street?", (Address address, string street) => address with { Street = street }, maxLength: 20),
        Prompt.Form(
            "city",
            _ => "And the city?",
            dialog => [new TextInput("city") { Label = "City", MaxLength = 50, Value = dialog.Entered?.Text("city") }],
            (Address address, CardInputs inputs) => address with { City = inputs.Text("city") },
            (_, inputs) => inputs.Text("city") is "Lisbon" or "Porto" ? null : "We bake in Lisbon and Porto.") with { CanSkip = true },
    ];

    protected override Task<DialogPrompt> FinishAsync(DialogContext<Address> dialog, CancellationToken cancellationToken) =>
        OrderDialog.Says($"noted {dialog.State.Street}");

    protected override Task<DialogPrompt> StopAsync(DialogContext<Address> dialog, CancellationToken cancellationToken) => OrderDialog.Says("No address then.");
}

/// <summary>What is typed begins an order or answers a question.</summary>
internal sealed class PizzaMessages : IMessageHandler
{
    public async Task<bool> TryHandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var prompt = turn.Text switch
        {
            "pizza" => await turn.Dialogs.BeginAsync<OrderDialog, Order>(new Order(), cancellationToken),
            "move" => await turn.Dialogs.BeginAsync<AddressDialog, Address>(new Address(), cancellationToken),
            _ => await turn.Dialogs.TypeAsync(turn.Text, cancellationToken) ?? await turn.Dialogs.MoveAsync(DialogVerbs.Answer, cancellationToken),
        };
        if (prompt is null)
            turn.Reply("Say «pizza».");
        else
            turn.Reply(prompt.Card, prompt.Summary);

        return true;
    }
}

[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Address))]
internal sealed partial class PizzaJson : JsonSerializerContext;
