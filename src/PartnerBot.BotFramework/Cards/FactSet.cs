namespace PartnerBot.BotFramework.Cards;

/// <summary>A list of names and values, as on a form.</summary>
/// <param name="Facts">The lines, in reading order.</param>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement;

/// <summary>One line of a <see cref="FactSet"/>.</summary>
/// <param name="Title">The name, on the left.</param>
/// <param name="Value">The value, on the right.</param>
public sealed record Fact(string Title, string Value);
