namespace PartnerBot.BotFramework.Cards;

/// <summary>Asks for a text.</summary>
public sealed record TextInput : CardInput
{
    /// <summary>Makes the input.</summary>
    /// <param name="id">The name under which the value arrives.</param>
    public TextInput(string id)
        : base(id)
    {
    }

    /// <summary>What stands in the input at first.</summary>
    public string? Value { get; init; }

    /// <summary>A hint inside the empty input.</summary>
    public string? Placeholder { get; init; }

    /// <summary>How many characters can be typed.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether the text may have several lines.</summary>
    public bool? IsMultiline { get; init; }

    /// <summary>Which keyboard a phone offers.</summary>
    public TextInputStyle? Style { get; init; }

    /// <summary>A regular expression that the text must match.</summary>
    public string? Regex { get; init; }
}
