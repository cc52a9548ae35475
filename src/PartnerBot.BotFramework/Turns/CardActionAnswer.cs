using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Cards;

namespace PartnerBot.BotFramework.Turns;

/// <summary>The JSON that answers an <c>adaptiveCard/action</c>. Any other shape makes Teams say “Unable to reach app” and send the press again.</summary>
internal sealed record CardActionAnswer(int StatusCode, string Type, JsonElement Value)
{
    public static InvokeResponse Of(CardActionResult result) => result switch
    {
        CardActionResult.Replacement replaced => Response(Attachment.AdaptiveCardType, CardJson.ToJsonElement(replaced.Card)),
        CardActionResult.Sentence said => Response(
            "application/vnd.microsoft.activity.message", JsonSerializer.SerializeToElement(said.Text, CardActionAnswerJson.Default.String)),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    private static InvokeResponse Response(string type, JsonElement value) =>
        InvokeResponse.Json(new CardActionAnswer(200, type, value), CardActionAnswerJson.Default.CardActionAnswer);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CardActionAnswer))]
[JsonSerializable(typeof(string))]
internal sealed partial class CardActionAnswerJson : JsonSerializerContext;
