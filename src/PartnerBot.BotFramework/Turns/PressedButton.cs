using System.Text.Json;
using PartnerBot.BotFramework.Activities;

namespace PartnerBot.BotFramework.Turns;

/// <summary>Finds the pressed button in an activity: a card's Execute arrives as an invoke, its Submit fallback as a message without text.</summary>
internal static class PressedButton
{
    public const string InvokeName = "adaptiveCard/action";

    /// <summary>The verb and the data of the pressed button, and whether the client came by itself; <see langword="null"/> when the activity is no press.</summary>
    /// <remarks>An Execute without a verb is a press, too: unanswered, it would make Teams say “Unable to reach app” and send it again.</remarks>
    public static (string Verb, JsonElement Data, bool IsAutomatic)? In(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Invoke, Name: InvokeName } => Execute(activity.Value ?? default),
        { Type: ActivityTypes.Message, Value: { } value } when value.Text("verb") is { } verb => (verb, value, false),
        _ => null,
    };

    private static (string Verb, JsonElement Data, bool IsAutomatic) Execute(JsonElement value)
    {
        var action = value.Member("action") ?? default;

        return (action.Text("verb") ?? "", action.Member("data") ?? default, value.Text("trigger") == "automatic");
    }
}
