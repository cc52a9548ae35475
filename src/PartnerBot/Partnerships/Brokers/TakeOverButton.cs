using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Partnerships;

internal sealed class TakeOverButton(Speaker speaker, FindPartnership find, TakeOver takeOver) : PartnershipButton(speaker, find)
{
    protected override Thing About(string verb) => Thing.TakingOver;

    protected override async Task<CardActionResult> PressAsync(CardPress press, Person person, Partnership partnership, CancellationToken cancellationToken) =>
        await takeOver.RunAsync(person, partnership.Id, cancellationToken)
            ? CardActionResult.Replace(
                TakeOverCards.Done(Words, partnership), Words.Plain("partnerships.takeOver.done", ("partnership", partnership.Name)), lasting: true)
            : CardActionResult.Say(Words.Plain("partnerships.takeOver.already", ("partnership", partnership.Name)));
}
