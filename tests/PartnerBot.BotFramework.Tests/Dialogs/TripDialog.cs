using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;

namespace PartnerBot.BotFramework.Tests.Dialogs;

/// <summary>What a trip's dialog remembers.</summary>
internal sealed record Trip
{
    public string? Who { get; init; }

    public string? Where { get; init; }

    public bool IsAbroad { get; init; }

    public string? Visa { get; init; }

    public string? Until { get; init; }

    public bool IsChanging { get; init; }
}

[JsonSerializable(typeof(Trip))]
internal sealed partial class TripJson : JsonSerializerContext;

/// <summary>Plans a trip: who, where (may be skipped), a visa (only abroad), until when, and a read-back from which single answers are changed.</summary>
internal class TripDialog : Dialog<Trip>, IDialog
{
    public static string Name => "trip";

    public override int Version => 1;

    protected override JsonTypeInfo<Trip> StateType => TripJson.Default.Trip;

    protected override IReadOnlyList<DialogStep<Trip>> Steps =>
    [
        Step("who", (trip, inputs) => inputs.Text("text") is { } who ? (trip with { Who = who }, After(trip)) : (trip, StepOutcome.Again("Somebody must go."))),
        Step("where", (trip, inputs) => (trip with { Where = inputs.Text("text"), IsAbroad = inputs.Flag("abroad") }, After(trip))) with { CanSkip = true },
        Step("visa", (trip, inputs) => (trip with { Visa = inputs.Text("text") }, After(trip))) with { Applies = trip => trip.IsAbroad },
        Step("until", (trip, inputs) => inputs.Text("text") == "never" ? (trip, StepOutcome.Stop) : (trip with { Until = inputs.Text("text") }, After(trip))),
        Step("readback", (trip, inputs) => inputs.Text("text") is { } step ? (trip with { IsChanging = true }, StepOutcome.GoTo(step)) : (trip, StepOutcome.Finish)),
    ];

    protected static DialogStep<Trip> Step(string name, Func<Trip, CardInputs, (Trip, StepOutcome)> take) => new(
        name,
        (dialog, _) => Task.FromResult(Prompt(dialog, name)),
        (dialog, inputs, _) =>
        {
            (dialog.State, var outcome) = take(dialog.State, inputs);

            return Task.FromResult(outcome);
        });

    protected override Task<DialogPrompt> FinishAsync(DialogContext<Trip> dialog, CancellationToken cancellationToken) =>
        Task.FromResult(new DialogPrompt(new AdaptiveCard { Body = [new TextBlock($"booked {dialog.Instance.Length} {Told(dialog.State)}")] }, "Booked"));

    protected override Task<DialogPrompt> StopAsync(DialogContext<Trip> dialog, CancellationToken cancellationToken) =>
        Task.FromResult(new DialogPrompt(new AdaptiveCard { Body = [new TextBlock("given up")] }, "Given up"));

    private static StepOutcome After(Trip trip) => trip.IsChanging ? StepOutcome.GoTo("readback") : StepOutcome.Next;

    private static string Told(Trip trip) => $"{trip.Who}/{trip.Where}/{trip.Visa}/{trip.Until}";

    /// <summary>A card that says in a line where the dialog stands, with every button.</summary>
    private static DialogPrompt Prompt(DialogContext<Trip> dialog, string step)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{step} {dialog.Number}/{dialog.Count}{(dialog.CanGoBack ? " <" : "")}");
        if (dialog.Problem is { } problem)
            line = $"{line} {problem} {dialog.Entered?.Text("note")}";
        if (step == "readback")
            line = $"{line} {Told(dialog.State)}";

        return new DialogPrompt(
            new AdaptiveCard
            {
                Body = [new TextBlock(line)],
                Actions =
                [
                    dialog.Button(DialogVerbs.Answer, "Go on"),
                    dialog.Button(DialogVerbs.Back, "Back"),
                    dialog.Button(DialogVerbs.Skip, "Skip"),
                    dialog.Button(DialogVerbs.Stop, "Stop"),
                ],
            },
            step);
    }
}

/// <summary>The same, with the visa as a question that the one before it raises.</summary>
internal sealed class CountedTripDialog : TripDialog, IDialog
{
    protected override IReadOnlyList<DialogStep<Trip>> Steps => [.. base.Steps.Select(step => step with { IsFollowUp = step.Name == "visa" })];
}

/// <summary>The same under another name: a second kind.</summary>
internal sealed class TourDialog : TripDialog, IDialog
{
    static string IDialog.Name => "tour";
}
