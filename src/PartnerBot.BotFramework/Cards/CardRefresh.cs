using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>Lets the client ask the bot for a version of the card that is made for the person who looks at it.</summary>
/// <remarks>
/// Teams asks when the card comes into view and its last refresh is older than a minute, and after the bot has edited the message (Microsoft,
/// “Up to date cards”, 2026).
/// </remarks>
/// <param name="Action">The action that arrives at the bot, with the trigger <c>automatic</c>.</param>
public sealed record CardRefresh([property: JsonConverter(typeof(ExecuteActionConverter))] ExecuteAction Action)
{
    /// <summary>The largest number of people for whom Teams refreshes a card by itself (Microsoft, “Up to date cards”, 2026).</summary>
    public const int MaxUserIds = 60;

    /// <summary>
    /// The Teams ids (<c>29:…</c>) of the people for whom the card is refreshed by itself. Without them (<see langword="null"/>) it is refreshed for all
    /// in a chat of at most 60 people.
    /// </summary>
    /// <exception cref="ArgumentException">There are more than <see cref="MaxUserIds"/> ids.</exception>
    public IReadOnlyList<string>? UserIds
    {
        get;
        init => field = value is { Count: > MaxUserIds }
            ? throw new ArgumentException($"Teams refreshes a card for at most {MaxUserIds} people; {value.Count} were given.", nameof(value))
            : value;
    }
}
