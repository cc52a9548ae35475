namespace PartnerBot.BotFramework.Cards;

/// <summary>Sends the inputs to the bot, which answers at once with a new card or a short text.</summary>
/// <remarks>
/// It arrives as an invoke activity named <c>adaptiveCard/action</c>; the values of the inputs are merged into the data.
/// Anybody in the conversation may press, and whoever can post to the conversation can send other data: what the data says is never a permission.
/// </remarks>
public sealed record ExecuteAction : CardAction
{
    /// <summary>The name in the data of a fallback under which the verb arrives.</summary>
    public const string VerbInData = "verb";

    /// <summary>Makes the action.</summary>
    /// <param name="title">The words on the button.</param>
    public ExecuteAction(string title)
        : base(title)
    {
    }

    /// <summary>What the bot is to do, such as <c>checkin.answer</c>. Without it clients report that the app cannot be reached.</summary>
    public required string Verb { get; init; }

    /// <summary>What the bot needs to know to act, such as which check-in is meant.</summary>
    public CardData? Data { get; init; }

    /// <summary>Whether the inputs are checked and sent. They are by default.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>
    /// Adds a fallback for clients that do not know this type of action: the press then arrives as a message whose value holds the same data,
    /// and the verb under <see cref="VerbInData"/>.
    /// </summary>
    /// <returns>The action with its fallback.</returns>
    public ExecuteAction WithSubmitFallback() => this with
    {
        Fallback = new SubmitAction(Title)
        {
            Data = (Data ?? new CardData()).With(VerbInData, Verb),
            AssociatedInputs = AssociatedInputs,
            IconUrl = IconUrl,
            Tooltip = Tooltip,
            Style = Style,
            Mode = Mode,
        },
    };
}
