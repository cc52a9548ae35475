using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>Sends the inputs to the bot as a message without text, whose value holds the data and the inputs.</summary>
/// <remarks>
/// It is the button of clients that know no Universal Actions (Microsoft, “Universal Actions for Adaptive Cards”). The bot
/// cannot answer in place: it updates the card or posts a message. <see cref="ExecuteAction"/> is the better choice for most buttons.
/// </remarks>
public sealed record SubmitAction : CardAction
{
    /// <summary>Makes the action.</summary>
    /// <param name="title">The words on the button.</param>
    public SubmitAction(string title)
        : base(title)
    {
    }

    /// <summary>What the bot needs to know to act. It must say which button was pressed. Without it, only the inputs arrive.</summary>
    public CardData? Data { get; init; }

    /// <summary>Whether the inputs are checked and sent. They are by default.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>What only Teams understands about the action. Teams does as it always does by default.</summary>
    [JsonPropertyName("msteams")]
    public TeamsSubmitProperties? Teams { get; init; }
}

/// <summary>What only Teams understands about a <see cref="SubmitAction"/>.</summary>
/// <param name="Feedback">What Teams says after a press.</param>
public sealed record TeamsSubmitProperties(TeamsSubmitFeedback Feedback);

/// <summary>What Teams says after a press.</summary>
/// <param name="Hide">Whether Teams leaves out the line "Your response was sent to the app".</param>
public sealed record TeamsSubmitFeedback(bool Hide);
