using System.Text.Json;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Testing.Teams;

namespace PartnerBot.Testing.Chat;

/// <summary>What a conversation shows to one person: messages in order, updated in place, and answers to presses in place of their cards.</summary>
internal sealed class ChatView(FakeConnector connector, string conversationId)
{
    private readonly List<Message> _messages = [];
    private string? _lastTouched;
    private int _read;

    /// <summary>The messages that are texts, in order.</summary>
    public IReadOnlyList<string> Texts => [.. Read().Where(message => message.Text is not null).Select(message => message.Text!)];

    /// <summary>The cards, in the order in which they were sent.</summary>
    public IReadOnlyList<ShownCard> Cards => [.. Read().Where(message => message.Card is not null).Select(AsCard)];

    /// <summary>The card touched last: sent, updated, or answered with.</summary>
    public JsonElement? LastCard
    {
        get
        {
            var messages = Read();

            return messages.FirstOrDefault(message => message.Id == _lastTouched)?.Card ?? messages.LastOrDefault(message => message.Card is not null)?.Card;
        }
    }

    /// <summary>All words of the message touched last.</summary>
    public string LastShown
    {
        get
        {
            var messages = Read();
            var last = messages.FirstOrDefault(message => message.Id == _lastTouched) ?? messages.LastOrDefault();

            return last is null ? "" : last.Text ?? AsCard(last).Words;
        }
    }

    /// <summary>All words of everything shown, for looking up what must never be said.</summary>
    public string Everything => string.Join('\n', Read().Select(message => message.Text ?? AsCard(message).Words));

    /// <summary>The newest card with a button of that title.</summary>
    public ShownCard NewestWith(string button) => Cards.LastOrDefault(card => card.HasButton(button))
        ?? throw new InvalidOperationException($"No card with a button «{button}» is shown. Last is: {LastShown}");

    /// <summary>Shows the answer to a press, as a Teams client does.</summary>
    public string Answered(ShownCard pressed, JsonElement answer)
    {
        var value = answer.GetProperty("value");
        if (answer.GetProperty("type").GetString() != Attachment.AdaptiveCardType)
        {
            // A sentence stands beside the card, which stays; what was replied meanwhile stands behind it.
            Read();
            _messages.Add(new Message($"answer-{_messages.Count}", value.GetString(), null));
            _lastTouched = _messages[^1].Id;

            return value.GetString()!;
        }

        Read();
        var message = _messages.First(shown => shown.Id == pressed.MessageId);
        message.Card = value.Clone();
        _lastTouched = message.Id;

        return AsCard(message).Words;
    }

    /// <summary>Shows a card from before this test.</summary>
    public void Shows(ShownCard card) => _messages.Add(new Message(card.MessageId, null, card.Content));

    private static ShownCard AsCard(Message message) => new(message.Id, message.Card!.Value);

    private List<Message> Read()
    {
        var sent = connector.Sent;
        foreach (var item in sent.Skip(_read).Where(item => item.ConversationId == conversationId && item.Activity?.Type == ActivityTypes.Message))
        {
            var card = item.Activity!.Attachments?.FirstOrDefault(attachment => attachment.ContentType == Attachment.AdaptiveCardType)?.Content;
            if (item.Kind == SentKind.Updated && _messages.Find(message => message.Id == item.Id) is { } updated)
                (updated.Text, updated.Card) = (item.Activity.Text, card);
            else
                _messages.Add(new Message(item.Id, item.Activity.Text, card));
            _lastTouched = item.Id;
        }

        _read = sent.Count;

        return _messages;
    }

    private sealed class Message(string id, string? text, JsonElement? card)
    {
        public string Id => id;

        public string? Text { get; set; } = text;

        public JsonElement? Card { get; set; } = card;
    }
}
