using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Onboarding;

/// <summary>A language's own name on the welcome: the same card, in that language.</summary>
internal sealed class ChooseLanguageButton(Speaker speaker, SpeakLanguage speak, MayCreatePartnership mayCreate) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || !await speak.TryAsync(press.Turn, press.Inputs.Text("language"), cancellationToken))
        {
            return CardActionResult.Say(speaker.Words["common.unknownButton"]);
        }

        var card = WelcomeCard.Of(speaker.Words, await speaker.LanguagesAsync(cancellationToken), mayCreate.By(person), mayCreate.NobodyYet(speaker.Words, person));

        return CardActionResult.Replace(card, speaker.Words["onboarding.welcome.title"], lasting: true);
    }
}
