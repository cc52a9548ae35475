using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>What happens when somebody presses a button, or an element that can be pressed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
[JsonDerivedType(typeof(ToggleVisibilityAction), "Action.ToggleVisibility")]
public abstract record CardAction
{
    private protected CardAction(string title) => Title = title;

    /// <summary>The name of the action. It may be <see langword="null"/>.</summary>
    [JsonPropertyOrder(-2)]
    public string? Id { get; init; }

    /// <summary>The words on the button. They say what happens; "click here" says nothing to a screen reader's list of buttons.</summary>
    [JsonPropertyOrder(-1)]
    public string Title { get; init; }

    /// <summary>The address of a picture on the button, or <c>icon:</c> and the name of a Fluent icon. There is no picture by default.</summary>
    public string? IconUrl { get; init; }

    /// <summary>What is shown when the pointer rests on the button. It is the title by default.</summary>
    public string? Tooltip { get; init; }

    /// <summary>What pressing the button means. The default is <see cref="ActionStyle.Default"/>.</summary>
    public ActionStyle? Style { get; init; }

    /// <summary>Whether the button is shown at once or in the menu. The default is <see cref="ActionMode.Primary"/>.</summary>
    public ActionMode? Mode { get; init; }

    /// <summary>What a client offers that does not know this type of action. The default is nothing, but for <see cref="ExecuteAction"/>.</summary>
    [JsonPropertyOrder(1)]
    public virtual CardAction? Fallback { get; init; }
}
