using PartnerBot.BotFramework.Activities;

namespace PartnerBot.BotFramework.Turns;

/// <summary>An activity that arrived, with the latest try to answer it.</summary>
/// <param name="activity">What arrived.</param>
/// <param name="conversation">Where.</param>
/// <param name="correlation">By what the channel's side knows the request; <see langword="null"/> when it did not say.</param>
internal sealed class ArrivedActivity(Activity activity, ConversationReference conversation, string? correlation)
{
    public Activity Activity => activity;

    public ConversationReference Conversation => conversation;

    public string? Correlation => correlation;

    /// <summary>The latest try; <see langword="null"/> when there was none yet.</summary>
    public TurnContext? Turn { get; set; }

    public string? Language => Turn is null ? activity.Language() : Turn.Language;

    /// <summary>
    /// Whether a repetition of it is known by its id. A card's press is answered again, with the same card, because its effect has a key of its own. And
    /// the id of an edit is that of the message: by it the message itself, or the edit before, would be taken for the same.
    /// </summary>
    public bool HasIdOfItsOwn =>
        activity is { Id.Length: > 0, Type: not (ActivityTypes.Invoke or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete) };
}
