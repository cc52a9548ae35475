using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary>From here on the bot speaks the language that was pressed; a dialog goes on at the question where it stood.</summary>
internal sealed class SpeakLanguageButton(Speaker speaker, PartnerBotDb db) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        if (speaker.Person is null
            || !press.Turn.IsPersonal
            || press.Inputs.Text(LanguageCard.Input) is not { } language
            || !await speaker.TrySpeakAsync(language, cancellationToken))
        {
            return CardActionResult.Say(speaker.Words["common.unknownButton"]);
        }

        await db.SaveChangesAsync(cancellationToken);
        if (await press.Turn.Dialogs.MoveAsync(DialogVerbs.Answer, cancellationToken) is { } question)
            press.Turn.Reply(question.Card, question.Summary);

        return CardActionResult.Replace(LanguageCard.Chosen(speaker.Words), speaker.Words["onboarding.language.chosen"], lasting: true);
    }
}
