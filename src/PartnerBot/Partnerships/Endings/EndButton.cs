using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Partnerships;

/// <summary>Ends a partnership, or opens it again; the same press again shows the same.</summary>
internal sealed class EndButton(Speaker speaker, FindPartnership find, EndPartnership end, ReopenPartnership reopen) : PartnershipButton(speaker, find)
{
    protected override bool AlsoEnded => true;

    protected override Thing About(string verb) => Thing.LookingAfter;

    protected override async Task<CardActionResult> PressAsync(CardPress press, Person person, Partnership partnership, CancellationToken cancellationToken)
    {
        if (press.Verb == EndCards.EndVerb)
            await end.RunAsync(partnership, person, cancellationToken);
        else if (!await reopen.RunAsync(partnership, person, cancellationToken))
            return CardActionResult.Say(Words.Count("partnerships.end.tooLate", Partnership.MayReopenFor.Days));

        return partnership.MayReopenUntil is { } until
            ? CardActionResult.Replace(
                EndCards.Ended(Words, partnership, Words.DayAndTime(until, partnership.ZoneFor(person))),
                Words.Plain("partnerships.end.done", ("partnership", partnership.Name)),
                lasting: true)
            : CardActionResult.Replace(
                EndCards.Reopened(Words, partnership), Words.Plain("partnerships.end.goesOn", ("partnership", partnership.Name)), lasting: true);
    }
}
