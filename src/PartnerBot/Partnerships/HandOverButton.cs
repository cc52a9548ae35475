using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Partnerships;

internal sealed class HandOverButton(Speaker speaker, FindPartnership find, HandOver handOver) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || !Guid.TryParse(press.Inputs.Text("partnership"), out var id)
            || await find.ByIdAsync(person, new PartnershipId(id), Thing.LookingAfter, cancellationToken) is not { } partnership)
        {
            return CardActionResult.Say(words["common.unknownButton"]);
        }

        return await handOver.ToAsync(partnership, person, press.Inputs.Text("to"), cancellationToken) is { } chosen
            ? CardActionResult.Replace(
                HandOverCards.Done(words, partnership, chosen.DisplayName),
                words.Plain("partnerships.handOver.done", ("to", chosen.DisplayName), ("partnership", partnership.Name)),
                lasting: true)
            : CardActionResult.Say(words["partnerships.handOver.problem"]);
    }
}
