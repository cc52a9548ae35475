namespace PartnerBot.BotFramework.Turns;

/// <summary>The layer's sentences in English, for bots that speak nothing else.</summary>
internal sealed class EnglishPhrases : IBotPhrases
{
    public string Apology(string? language, string reference) =>
        $"Sorry, that did not work, and it is not your fault. Please try again in a moment. (Reference {reference})";

    public string CardIsOver(string? language) => "This card belongs to a conversation that is over.";

    public string CardMustWait(string? language) =>
        "I cannot go on with this card just now. Nothing you had told me before is lost. Please try again in a few minutes.";

    public string UnknownButton(string? language) => "This button does not work any more. Type help to see what does.";
}
