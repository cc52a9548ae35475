using System.Text.Json;
using PartnerBot.BotFramework.Activities;

namespace PartnerBot.BotFramework.Tests.Hosting;

/// <summary>What Teams shows after a press: another card, or a sentence beside it.</summary>
internal sealed record CardAnswer(JsonElement? Card, string? Sentence)
{
    /// <summary>The card's first text.</summary>
    public string? Title => Card?.GetProperty("body")[0].GetProperty("text").GetString();

    /// <summary>Reads the answer as strictly as Teams does.</summary>
    public static CardAnswer Of(ReadOnlySpan<byte> body)
    {
        var answer = JsonSerializer.Deserialize<JsonElement>(body);
        if (answer.GetProperty("statusCode").GetInt32() != 200)
            throw new InvalidOperationException($"Teams would show an error for {answer}.");

        var value = answer.GetProperty("value");

        return answer.GetProperty("type").GetString() switch
        {
            Attachment.AdaptiveCardType when value.GetProperty("type").GetString() == "AdaptiveCard" => new(value, null),
            "application/vnd.microsoft.activity.message" => new(null, value.GetString()),
            _ => throw new InvalidOperationException($"Teams would not understand {answer}."),
        };
    }
}
