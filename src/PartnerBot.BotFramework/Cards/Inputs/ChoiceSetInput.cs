using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>Asks for one or several of a list of choices. Several arrive in one text, separated by commas.</summary>
public sealed record ChoiceSetInput : CardInput
{
    /// <summary>Makes the input.</summary>
    /// <param name="id">The name under which the value arrives.</param>
    public ChoiceSetInput(string id)
        : base(id)
    {
    }

    /// <summary>The choices, in reading order.</summary>
    [JsonRequired]
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>How the choices are offered. The default is <see cref="ChoiceSetStyle.Compact"/>.</summary>
    public ChoiceSetStyle? Style { get; init; }

    /// <summary>Whether several choices can be ticked. Only one can by default.</summary>
    public bool? IsMultiSelect { get; init; }

    /// <summary>The value that is chosen at first; several are separated by commas. Nothing is by default.</summary>
    public string? Value { get; init; }

    /// <summary>A hint while nothing is chosen; compact and filtered lists only. There is none by default.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Whether long choices go on in the next line. They do by default, unlike in the Adaptive Cards schema.</summary>
    public bool Wrap { get; init; } = true;
}

/// <summary>One of the choices of a <see cref="ChoiceSetInput"/>.</summary>
/// <param name="Title">The words that are shown.</param>
/// <param name="Value">The value that arrives. It holds no comma, because several values arrive separated by commas.</param>
public sealed record Choice(string Title, string Value);
