using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>Asks for a time of day, in hours and minutes. It arrives as a text, such as <c>09:15</c>.</summary>
public sealed record TimeInput : CardInput
{
    /// <summary>Makes the input.</summary>
    /// <param name="id">The name under which the value arrives.</param>
    public TimeInput(string id)
        : base(id)
    {
    }

    /// <summary>The time that is chosen at first. There is none by default.</summary>
    [JsonConverter(typeof(ShortTimeConverter))]
    public TimeOnly? Value { get; init; }

    /// <summary>A hint inside the empty input. There is none by default.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The earliest time that can be chosen. There is no bound by default.</summary>
    [JsonConverter(typeof(ShortTimeConverter))]
    public TimeOnly? Min { get; init; }

    /// <summary>The latest time that can be chosen. There is no bound by default.</summary>
    [JsonConverter(typeof(ShortTimeConverter))]
    public TimeOnly? Max { get; init; }
}
