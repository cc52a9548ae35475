using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PartnerBot.BotFramework.Cards;

namespace PartnerBot.BotFramework.Dialogs;

/// <summary>A dialog in flight, as it is stored: small, typed, without names of types.</summary>
internal sealed class DialogFrame
{
    /// <summary>Stands in <see cref="Step"/> when the dialog is finished; an old copy of its last card is then still answered.</summary>
    public const string FinishedStep = "(finished)";

    /// <summary>Stands in <see cref="Step"/> when the person has stopped.</summary>
    public const string StoppedStep = "(stopped)";

    public required string Id { get; init; }

    public required string Dialog { get; init; }

    /// <summary>
    /// What the dialog is about, where one person may have several of a kind; <see langword="null"/> where one is enough. Of a dialog
    /// within another: the step of the other that began it.
    /// </summary>
    public string? Occasion { get; init; }

    public required int Version { get; set; }

    public required string Step { get; set; }

    /// <summary>The steps passed, the latest last: where “back” leads.</summary>
    public List<string> Trail { get; init; } = [];

    public required JsonElement State { get; set; }

    public required DateTimeOffset TouchedAt { get; set; }

    /// <summary>Set when the person has stopped and the dialog keeps what was told: what is typed does not go there until it is taken up again.</summary>
    public bool IsSetAside { get; set; }

    /// <summary>What was said to somebody who stopped a dialog that keeps nothing: a second press shows it again, though the state is forgotten.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DialogFarewell? Farewell { get; set; }

    /// <summary>The dialogs that steps of this one have begun; <see langword="null"/> when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<DialogFrame>? Children { get; set; }

    /// <summary>What was wrong with the answer of this turn.</summary>
    [JsonIgnore]
    public string? Problem { get; set; }

    /// <summary>What was filled in this turn and not taken.</summary>
    [JsonIgnore]
    public CardInputs? Entered { get; set; }

    /// <summary>Set in the turn in which the person stops.</summary>
    [JsonIgnore]
    public bool IsLeaving { get; set; }

    /// <summary>Whether “back” in the first step leads out of this dialog, into the one around it.</summary>
    [JsonIgnore]
    public bool HasWayOut { get; set; }

    [JsonIgnore]
    public bool IsOver => Step is FinishedStep or StoppedStep;

    [JsonIgnore]
    public bool CanGoBack => Trail.Count > 0 || HasWayOut;

    /// <summary>The dialog within, where this one stands at a step that has begun another.</summary>
    [JsonIgnore]
    public DialogFrame? Within => ChildAt(Step) is { IsOver: false } child ? child : null;

    /// <summary>The dialog that puts the question: this one, or the innermost within it.</summary>
    [JsonIgnore]
    public DialogFrame Innermost => Within?.Innermost ?? this;

    public DialogFrame? ChildAt(string step) => Children?.Find(child => child.Occasion == step);

    /// <summary>Whether a card names this run, or one within it.</summary>
    public bool IsNamed(string? id) => Id == id || (Children?.Exists(child => child.IsNamed(id)) ?? false);

    /// <summary>Goes back by one question, out of the dialog within when that stands at its first.</summary>
    public bool GoBack() => !IsOver && (Within?.GoBack() == true || StepBack());

    /// <summary>Ends the run for somebody who stops: what was told is kept as a draft, or forgotten but for the last word.</summary>
    public void Leave(DialogPrompt farewell, bool keepsDraft)
    {
        IsSetAside = keepsDraft;
        if (keepsDraft)
            return;

        (Step, State) = (StoppedStep, JsonElement.Parse("{}"));
        Trail.Clear();
        foreach (var child in Children ?? [])
        {
            child.Leave(farewell, keepsDraft);
            child.Farewell = null;
        }

        Farewell = new DialogFarewell(CardJson.ToJsonElement(farewell.Card), farewell.Summary);
    }

    /// <summary>Goes back to the step passed last.</summary>
    /// <returns>Whether there was one.</returns>
    public bool StepBack()
    {
        if (Trail is not [.., var last])
            return false;

        Trail.RemoveAt(Trail.Count - 1);
        Step = last;

        return true;
    }
}

internal sealed record DialogFarewell(JsonElement Card, string Summary);

internal sealed record DialogDocument(List<DialogFrame> Frames);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DialogDocument))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class DialogJson : JsonSerializerContext;
