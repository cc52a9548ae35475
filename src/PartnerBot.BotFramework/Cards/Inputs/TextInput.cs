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

    /// <summary>What stands in the input at first. Nothing does by default.</summary>
    public string? Value { get; init; }

    /// <summary>A hint inside the empty input. There is none by default.</summary>
    public string? Placeholder { get; init; }

    /// <summary>How many characters (UTF-16 units) can be typed. There is no bound by default, and the server never trusts it.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether the text may have several lines. It has one line by default.</summary>
    public bool? IsMultiline { get; init; }

    /// <summary>Which keyboard a phone offers. The default is <see cref="TextInputStyle.Text"/>.</summary>
    public TextInputStyle? Style { get; init; }

    /// <summary>A regular expression that the text must match. Any text is right by default.</summary>
    public string? Regex { get; init; }
}
