using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Partnerships;

internal sealed class HandOverButton(Speaker speaker, FindPartnership find, HandOver handOver) : PartnershipButton(speaker, find)
{
    protected override Thing About(string verb) => Thing.LookingAfter;

    protected override async Task<CardActionResult> PressAsync(CardPress press, Person person, Partnership partnership, CancellationToken cancellationToken) =>
        await handOver.ToAsync(partnership, person, press.Inputs.Text("to"), cancellationToken) is { } chosen
            ? CardActionResult.Replace(
                HandOverCards.Done(Words, partnership, chosen.DisplayName),
                Words.Plain("partnerships.handOver.done", ("to", chosen.DisplayName), ("partnership", partnership.Name)),
                lasting: true)
            : CardActionResult.Say(Words["partnerships.handOver.problem"]);
}
