namespace PartnerBot.BotFramework.Cards;

/// <summary>Asks for a day. It arrives as a text, such as <c>2027-01-31</c>.</summary>
public sealed record DateInput : CardInput
{
    /// <summary>Makes the input.</summary>
    /// <param name="id">The name under which the value arrives.</param>
    public DateInput(string id)
        : base(id)
    {
    }

    /// <summary>The day that is chosen at first. There is none by default.</summary>
    public DateOnly? Value { get; init; }

    /// <summary>A hint inside the empty input. There is none by default.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The first day that can be chosen. There is no bound by default.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>The last day that can be chosen. There is no bound by default.</summary>
    public DateOnly? Max { get; init; }
}
