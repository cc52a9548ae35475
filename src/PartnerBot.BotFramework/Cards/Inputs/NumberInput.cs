namespace PartnerBot.BotFramework.Cards;

/// <summary>Asks for a number. It arrives as a text, such as <c>7</c>.</summary>
public sealed record NumberInput : CardInput
{
    /// <summary>Makes the input.</summary>
    /// <param name="id">The name under which the value arrives.</param>
    public NumberInput(string id)
        : base(id)
    {
    }

    /// <summary>What stands in the input at first. Nothing does by default.</summary>
    public double? Value { get; init; }

    /// <summary>A hint inside the empty input. There is none by default.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The smallest number. There is no bound by default.</summary>
    public double? Min { get; init; }

    /// <summary>The largest number. There is no bound by default.</summary>
    public double? Max { get; init; }
}
