using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>Sends the inputs to the bot, which answers at once with a new card or a short text.</summary>
/// <remarks>
/// It arrives as an invoke activity named <c>adaptiveCard/action</c>; the values of the inputs are merged into the data (Microsoft, “Universal
/// Actions for Adaptive Cards”). Anybody in the conversation may press, and whoever can post to the conversation can send other data: what the
/// data says is never a permission.
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

    /// <summary>What the bot needs to know to act, such as which check-in is meant; <see langword="null"/> when the verb says it all.</summary>
    public CardData? Data { get; init; }

    /// <summary>Whether the inputs are checked and sent. They are when this is <see langword="null"/>.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>
    /// What a client offers that does not know this type of action. The default is a <see cref="SubmitAction"/> that looks the same, as Microsoft
    /// asks for older clients (“Backward compatibility” of Universal Actions): the press then arrives as a message whose value holds the same
    /// data and the verb under <see cref="VerbInData"/>, and the layer takes it as the same press.
    /// </summary>
    [JsonPropertyOrder(1)]
    public override CardAction? Fallback
    {
        get => base.Fallback ?? AsSubmit();
        init => base.Fallback = value;
    }

    private SubmitAction AsSubmit() => new(Title)
    {
        Data = (Data ?? new CardData()).With(VerbInData, Verb),
        AssociatedInputs = AssociatedInputs,
        IconUrl = IconUrl,
        Tooltip = Tooltip,
        Style = Style,
        Mode = Mode,
    };
}
