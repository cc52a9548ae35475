using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.Onboarding;

/// <summary>From here on the bot speaks the language that was pressed; a dialog goes on at the question where it stood.</summary>
internal sealed class SpeakLanguageButton(Speaker speaker, SpeakLanguage speak) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        if (speaker.Person is null
            || !press.Turn.IsPersonal
            || !await speak.TryAsync(press.Turn, press.Inputs.Text(LanguageCard.Input), cancellationToken))
        {
            return CardActionResult.Say(speaker.Words["common.unknownButton"]);
        }

        if (await press.Turn.Dialogs.MoveAsync(DialogVerbs.Answer, cancellationToken) is { } question)
            press.Turn.Reply(question.Card, question.Summary);

        return CardActionResult.Replace(LanguageCard.Chosen(speaker.Words), speaker.Words["onboarding.language.chosen"], lasting: true);
    }
}
