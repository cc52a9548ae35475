using System.Text.Json;
using PartnerBot.BotFramework.Connector;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Commands;
using PartnerBot.People;

namespace PartnerBot.Safety;

/// <summary>
/// Looks at everything a person types, wherever it is typed: whatever is filled in on any card comes by here, and so does every message. Where others
/// read along the card goes to the author's own chat. It stores nothing and logs nothing.
/// </summary>
internal sealed class WatchForDistress(
    Speaker speaker, WordsOfDistress distress, ShowSupport show, ConnectorClient connector, ConnectorThrottle throttle) : ITurnStart, IMessageHandler
{
    public async Task StartAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (speaker.Person is { } person && turn.Activity.Value is { } value && TypedIn(value).Any(distress.AreIn))
            await TellAsync(turn, person, cancellationToken);
    }

    /// <returns>Whether nothing else is to be said: in the personal chat the card is the whole answer.</returns>
    public async Task<bool> TryHandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (speaker.Person is not { } person || !distress.AreIn(turn.Text))
            return false;

        await TellAsync(turn, person, cancellationToken);

        return turn.IsPersonal;
    }

    private async Task TellAsync(TurnContext turn, Person person, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        var card = await show.ForAsync(person, words, country: null, cancellationToken, wasRecognised: true);
        if (turn.IsPersonal)
        {
            turn.Reply(card, words[SupportCard.NotificationKey]);
        }
        else if (person.PersonalChat() is { } chat)
        {
            try
            {
                var message = chat.Address(CardMessage.Of(card, words[SupportCard.NotificationKey]));
                await throttle.RunAsync(
                    person.TenantId, chat.Conversation.Id, ConnectorThrottle.LongestWait, ended => connector.SendAsync(message, ended), cancellationToken);
            }
            catch (ConnectorException)
            {
                // Nothing may be kept of it, so nothing can be tried again; and nothing is said where others read along.
            }
        }
    }

    /// <summary>All texts that came with a press, but those of a button that stands for a command: they are names.</summary>
    private static IEnumerable<string> TypedIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("verb", out var verb) && verb.ValueEquals(RunCommandButton.Verb) => [],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => TypedIn(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(TypedIn),
        JsonValueKind.String => [TextOf(value)],
        _ => [],
    };

    private static string TextOf(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is well-formed JSON and no text.
            return "";
        }
    }
}
