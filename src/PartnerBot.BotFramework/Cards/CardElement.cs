using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>Anything that can stand in the body of a card.</summary>
/// <remarks>
/// One rule holds for every element and action: a property that is <see langword="null"/> is not sent, and the client does what it does by default.
/// The defaults that are named at the properties are those of Microsoft's Adaptive Cards schema. Lists compare by reference, so two cards are
/// compared by their JSON and not by <c>==</c>.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Table), "Table")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(NumberInput), "Input.Number")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
[JsonDerivedType(typeof(ChoiceSetInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(LineChart), "Chart.Line")]
[JsonDerivedType(typeof(VerticalBarChart), "Chart.VerticalBar")]
[JsonDerivedType(typeof(HorizontalBarChart), "Chart.HorizontalBar")]
[JsonDerivedType(typeof(DonutChart), "Chart.Donut")]
public abstract record CardElement
{
    private protected CardElement()
    {
    }

    /// <summary>
    /// The name by which an action finds this element, and under which an input's value arrives. It is unique within the card. It may be <see
    /// langword="null"/> where nothing has to find it.
    /// </summary>
    [JsonPropertyOrder(-1)]
    public string? Id { get; init; }

    /// <summary>Whether the element is shown; a <see cref="ToggleVisibilityAction"/> can change it. The default is to show it.</summary>
    public bool? IsVisible { get; init; }

    /// <summary>Whether a line is drawn above the element. None is by default.</summary>
    public bool? Separator { get; init; }

    /// <summary>The room between this element and the one before it. The default is <see cref="Spacing.Default"/>.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>How the element uses the height of what holds it. The default is <see cref="ElementHeight.Auto"/>.</summary>
    public ElementHeight? Height { get; init; }

    /// <summary>At which widths of the card the element is shown. The default is all of them.</summary>
    public TargetWidth? TargetWidth { get; init; }

    /// <summary>What a client shows that does not know this type of element. The default is nothing.</summary>
    [JsonPropertyOrder(1)]
    public CardElement? Fallback { get; init; }
}
