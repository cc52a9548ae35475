using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Onboarding;

/// <summary>The «begin» on a receipt, an invitation, or the card that was left behind.</summary>
internal sealed class BeginOnboardingButton(Speaker speaker, BeginOnboarding begin) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person || !Guid.TryParse(press.Inputs.Text("membership"), out var id))
            return CardActionResult.Say(words["common.unknownButton"]);
        if (!press.Turn.IsPersonal)
            return CardActionResult.Say(words["common.onlyInPersonalChat"]);
        if (await begin.RunAsync(press.Turn, person, new MembershipId(id), cancellationToken) is not { } question)
            return CardActionResult.Say(words["onboarding.notYours"]);

        // A card of its own: the receipt with the join code must not be overwritten by the conversation that follows.
        press.Turn.Reply(question.Card, question.Summary);

        return CardActionResult.Say(words["commands.here"]);
    }
}
