namespace PartnerBot.BotFramework.Cards;

/// <summary>Something that a person fills in.</summary>
/// <remarks>Clients check what is filled in, but whoever sends to the bot need not: everything is checked again when it arrives.</remarks>
public abstract record CardInput : CardElement
{
    private protected CardInput(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);

        Id = id;
    }

    /// <summary>
    /// The question, shown above the input. A placeholder is no label: it is gone when somebody types, and screen readers skip it. Without it the input
    /// has no name for a screen reader.
    /// </summary>
    public string? Label { get; init; }

    /// <summary>Whether the client insists on an answer. It does not by default.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>What the client shows when the answer is missing or wrong. It may be missing where nothing is required.</summary>
    public string? ErrorMessage { get; init; }
}
