using PartnerBot.BotFramework.Turns;

namespace PartnerBot.Wording;

/// <summary>What the protocol layer has to say, in the product's voice.</summary>
internal sealed class BotPhrases(Wordings wordings) : IBotPhrases
{
    public string Apology(string? language, string reference) => wordings.For(language).Say("common.apology", ("reference", reference));

    public string CardIsOver(string? language) => wordings.For(language)["common.cardIsOver"];

    public string CardMustWait(string? language) => wordings.For(language)["common.cardMustWait"];

    public string UnknownButton(string? language) => wordings.For(language)["common.unknownButton"];
}
