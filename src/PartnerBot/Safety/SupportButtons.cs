using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Safety;

/// <summary><em>I need support</em> on other cards, and the choice of a country. What was filled in elsewhere stays where it is.</summary>
internal sealed class SupportButtons(Speaker speaker, ShowSupport show) : ICardActionHandler
{
    public const string SupportVerb = "safety.support";
    public const string CountryVerb = "safety.country";
    public const string CountryInput = "country";
    public const string OtherCountry = "other";

    /// <summary>The button for cards that ask how somebody is.</summary>
    public static ExecuteAction Button(Words words) => new(words["safety.button"]) { Verb = SupportVerb, AssociatedInputs = AssociatedInputs.None };

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person || !press.Turn.IsPersonal)
            return CardActionResult.Say(words["common.onlyInPersonalChat"]);

        if (press.Verb == CountryVerb)
            return CardActionResult.Replace(await show.ForAsync(person, words, press.Inputs.Text(CountryInput), cancellationToken), words["safety.support.title"]);

        press.Turn.Reply(await show.ForAsync(person, words, country: null, cancellationToken), words[SupportCard.NotificationKey]);

        return CardActionResult.Say(words["safety.below"]);
    }
}
