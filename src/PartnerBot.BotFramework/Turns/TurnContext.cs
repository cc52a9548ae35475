using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;

namespace PartnerBot.BotFramework.Turns;

/// <summary>One turn: what arrived, and what is to be answered once the state is saved.</summary>
/// <remarks>
/// Replies are held back until the turn's state is stored. If the state has changed in the meantime, the turn is run again
/// from the start and nobody sees half of the first try. So a handler that writes elsewhere must do so idempotently.
/// </remarks>
public sealed class TurnContext
{
    private readonly List<Activity> _outgoing = [];

    internal TurnContext(Activity activity, ConversationReference conversation, IServiceProvider services)
    {
        Activity = activity;
        Conversation = conversation;
        Services = services;
        Language = activity.Language();
        Text = activity.TextWithoutBotMention();
    }

    /// <summary>What arrived.</summary>
    public Activity Activity { get; }

    /// <summary>Where it came from, and where answers go.</summary>
    public ConversationReference Conversation { get; }

    /// <summary>The services of this turn's scope.</summary>
    public IServiceProvider Services { get; }

    /// <summary>What was typed, without the mention of the bot; empty for a card's button.</summary>
    public string Text { get; }

    /// <summary>The person's language as a BCP 47 tag: the client's, until an <see cref="ITurnStart"/> knows better. <see langword="null"/> when unknown.</summary>
    public string? Language { get; set; }

    /// <summary>Whether this is a chat between one person and the bot.</summary>
    public bool IsPersonal => Conversation.Conversation.IsPersonal;

    /// <summary>What the turn has said so far, in order; sent when the state is saved.</summary>
    public IReadOnlyList<Activity> Outgoing => _outgoing;

    /// <summary>The dialogs in flight between this person and the bot in this conversation; read from the store when first asked for.</summary>
    public DialogSet Dialogs { get; internal set; } = null!;

    /// <summary>Says a text, once the turn's state is stored.</summary>
    /// <param name="text">Plain text or markdown; Teams takes messages of up to 100 KB (Microsoft, 2026).</param>
    public void Reply(string text) => Reply(Activity.Message(text));

    /// <summary>Shows a card, as a message of its own: Teams splits a message with text and card and then tells no id (Microsoft's page on messages).</summary>
    /// <param name="card">What the message shows.</param>
    /// <param name="summary">What the notification says instead of “Card”.</param>
    public void Reply(AdaptiveCard card, string summary) => Reply(CardMessage.Of(card, summary));

    /// <summary>Sends anything else into the conversation once the turn's state is stored: a message that mentions somebody, a file, an event.</summary>
    /// <param name="activity">What is sent, without an address. One with an <see cref="Activity.Id"/> replaces that message.</param>
    public void Reply(Activity activity) => _outgoing.Add(Conversation.Address(activity));

    /// <summary>Replaces a card that the bot has sent in this conversation, for everybody who sees it.</summary>
    /// <param name="activityId">The id of the message that carries the card; when it is gone, that is logged and nothing happens.</param>
    /// <param name="card">The new card.</param>
    /// <param name="summary">What the notification says instead of “Card”.</param>
    public void Update(string activityId, AdaptiveCard card, string summary) => Reply(CardMessage.Of(card, summary) with { Id = activityId });
}
