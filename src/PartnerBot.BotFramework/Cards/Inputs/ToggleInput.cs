namespace PartnerBot.BotFramework.Cards;

/// <summary>Asks for a yes or a no with a box to tick.</summary>
public sealed record ToggleInput : CardInput
{
    /// <summary>Makes the input.</summary>
    /// <param name="id">The name under which the value arrives.</param>
    /// <param name="title">The words beside the box.</param>
    public ToggleInput(string id, string title)
        : base(id) => Title = title;

    /// <summary>The words beside the box.</summary>
    public string Title { get; init; }

    /// <summary>The value that arrives when the box is ticked. The default is <c>true</c>.</summary>
    public string? ValueOn { get; init; }

    /// <summary>The value that arrives when the box is not ticked. The default is <c>false</c>.</summary>
    public string? ValueOff { get; init; }

    /// <summary>What the box holds at first: <see cref="ValueOn"/> or <see cref="ValueOff"/>. The default is <see cref="ValueOff"/>.</summary>
    public string? Value { get; init; }

    /// <summary>Whether long words go on in the next line. They do by default, unlike in the Adaptive Cards schema.</summary>
    public bool Wrap { get; init; } = true;
}
