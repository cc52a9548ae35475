using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Partnerships;

/// <summary>Ends a partnership, or opens it again; the same press again shows the same.</summary>
internal sealed class EndButton(Speaker speaker, FindPartnership find, EndPartnership end, ReopenPartnership reopen) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || !Guid.TryParse(press.Inputs.Text("partnership"), out var id)
            || await find.EvenEndedAsync(person, new PartnershipId(id), Thing.LookingAfter, cancellationToken) is not { } partnership)
        {
            return CardActionResult.Say(words["common.unknownButton"]);
        }

        if (press.Verb == EndCards.EndVerb)
            await end.RunAsync(partnership, person, cancellationToken);
        else if (!await reopen.RunAsync(partnership, person, cancellationToken))
            return CardActionResult.Say(words.Count("partnerships.end.tooLate", Partnership.MayReopenFor.Days));

        return partnership.MayReopenUntil is { } until
            ? CardActionResult.Replace(
                EndCards.Ended(words, partnership, words.DayAndTime(until, partnership.ZoneFor(person))),
                words.Plain("partnerships.end.done", ("partnership", partnership.Name)),
                lasting: true)
            : CardActionResult.Replace(
                EndCards.Reopened(words, partnership), words.Plain("partnerships.end.goesOn", ("partnership", partnership.Name)), lasting: true);
    }
}
