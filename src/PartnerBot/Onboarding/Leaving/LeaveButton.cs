using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

internal sealed class LeaveButton(Speaker speaker, LeavePartnership leave) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person || !press.Turn.IsPersonal || !Guid.TryParse(press.Inputs.Text("membership"), out var id))
            return CardActionResult.Say(words["common.unknownButton"]);

        switch (await leave.RunAsync(press.Turn, person, new MembershipId(id), words.Language, cancellationToken))
        {
            case null:
                return CardActionResult.Say(words["onboarding.notYours"]);
            case BeforeLeaving.HandOver:
                return CardActionResult.Say(words["partnerships.handOver.beforeLeaving"]);
            case BeforeLeaving.End:
                return CardActionResult.Say(words["partnerships.end.beforeLeaving"]);
        }

        await press.Turn.Dialogs.EndAsync<OnboardingDialog>(BeginOnboarding.Occasion(new MembershipId(id)), cancellationToken);

        return CardActionResult.Replace(Left(words), words["onboarding.left.title"], lasting: true);
    }

    public static AdaptiveCard Left(Words words) => words.Card(words["onboarding.left.title"], [new TextBlock(words["onboarding.left.text"])]);
}
