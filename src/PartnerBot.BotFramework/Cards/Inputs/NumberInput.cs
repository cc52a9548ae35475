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

    /// <summary>What stands in the input at first.</summary>
    public double? Value { get; init; }

    /// <summary>A hint inside the empty input.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The smallest number.</summary>
    public double? Min { get; init; }

    /// <summary>The largest number.</summary>
    public double? Max { get; init; }
}
