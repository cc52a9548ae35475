using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary>A language's own name on the welcome: the same card, in that language.</summary>
internal sealed class ChooseLanguageButton(Speaker speaker, PartnerBotDb db, MayCreatePartnership mayCreate) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || press.Inputs.Text("language") is not { } language
            || !await speaker.TrySpeakAsync(language, cancellationToken))
        {
            return CardActionResult.Say(speaker.Words["common.unknownButton"]);
        }

        await db.SaveChangesAsync(cancellationToken);
        var card = WelcomeCard.Of(speaker.Words, await speaker.LanguagesAsync(cancellationToken), mayCreate.By(person));

        return CardActionResult.Replace(card, speaker.Words["onboarding.welcome.title"], lasting: true);
    }
}
