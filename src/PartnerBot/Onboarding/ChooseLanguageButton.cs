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
        if (speaker.Person is not { } person || !press.Turn.IsPersonal || press.Inputs.Text("language") is not { } language || !speaker.TrySpeak(language))
            return CardActionResult.Say(speaker.Words["common.unknownButton"]);

        await db.SaveChangesAsync(cancellationToken);

        return CardActionResult.Replace(
            WelcomeCard.Of(speaker.Words, speaker.Languages, mayCreate.By(person)), speaker.Words["onboarding.welcome.title"], lasting: true);
    }
}
