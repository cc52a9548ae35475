using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Safety;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>The press that sends a check-in. Every press of every copy of the card finds what is stored.</summary>
internal sealed class AnswerCheckInButton(Speaker speaker, AnswerCheckIn answer) : ICardActionHandler
{
    public const string Verb = "checkin.answer";
    public const string CheckIn = "checkIn";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person || !press.Turn.IsPersonal || !Guid.TryParse(press.Inputs.Text(CheckIn), out var id))
            return CardActionResult.Say(words["checkins.notYours"]);

        var form = CheckInForm.Read(press.Inputs);

        var answered = await answer.AnswerAsync(person, new CheckInId(id), form, cancellationToken);
        if (answered is AnsweredCheckIn.Stored { IsLowForLong: true })
            press.Turn.Reply(LowStreakCard.Of(words), words[SupportCard.NotificationKey]);

        return Show(words, form, answered);
    }

    private static CardActionResult Show(Words words, CheckInForm form, AnsweredCheckIn answered) => answered switch
    {
        AnsweredCheckIn.Stored stored =>
            CardActionResult.Replace(CheckInMessage.ReceiptFor(words, stored.Own, stored.Answer), words["checkins.receipt.title"], lasting: true),
        AnsweredCheckIn.Incomplete(var own, var filledIn) => CardActionResult.Replace(
            CheckInMessage.CardFor(words, own.CheckIn, own.Cycle, own.Partnership, own.Person, own.Members, filledIn), words["checkins.card.title"]),
        AnsweredCheckIn.Closed(var own) =>
            CardActionResult.Replace(CheckInMessage.ClosedFor(words, own, form.Note), words["checkins.closed.title"]),
        AnsweredCheckIn.NotYours => CardActionResult.Say(words["checkins.notYours"]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
