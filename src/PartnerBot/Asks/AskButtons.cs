using PartnerBot.BotFramework.Cards;

namespace PartnerBot.Asks;

/// <summary>What the buttons about asks carry. It is a claim: who may is looked up.</summary>
internal static class AskButtons
{
    public const string LineInput = "line";

    private const string Ask = "ask";

    public static CardData Data(AskId ask) => new() { [Ask] = ask.Value.ToString("N") };

    public static AskId? AskIn(CardInputs inputs) => Guid.TryParse(inputs.Text(Ask), out var id) ? new AskId(id) : null;
}
