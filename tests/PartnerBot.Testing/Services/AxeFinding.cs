namespace PartnerBot.Testing.Services;

/// <summary>One element that breaks a rule of axe.</summary>
public sealed class AxeFinding
{
    /// <summary>The rule's id, such as color-contrast.</summary>
    public string Rule { get; set; } = "";

    /// <summary>The card's <c>data-sample</c>, or else the page's title.</summary>
    public string Where { get; set; } = "";

    /// <summary>Its HTML.</summary>
    public string Element { get; set; } = "";

    /// <summary>What must change, in axe's words.</summary>
    public string Why { get; set; } = "";

    public override string ToString() => $"{Where}: {Rule}: {Element}: {Why}";
}
