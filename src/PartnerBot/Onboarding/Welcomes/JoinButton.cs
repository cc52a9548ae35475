using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.Onboarding;

/// <summary>The field for a join code on a card.</summary>
internal sealed class JoinButton(Speaker speaker, AnswerJoin answer) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person)
            return CardActionResult.Say(words["common.unknownButton"]);
        if (!press.Turn.IsPersonal)
            return CardActionResult.Say(words["common.onlyInPersonalChat"]);

        var (prompt, ledOn) = await answer.RunAsync(press.Turn, person, press.Inputs.Text("code") ?? "", cancellationToken);
        if (!ledOn)
            return CardActionResult.Replace(prompt.Card, prompt.Summary);

        press.Turn.Reply(prompt.Card, prompt.Summary);

        return CardActionResult.Say(words["commands.here"]);
    }
}
