using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.CheckIns;

internal sealed class DeleteCheckInButton(Speaker speaker, DeleteCheckIn delete) : ICardActionHandler
{
    public const string Verb = "checkin.delete";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person || !press.Turn.IsPersonal || !Guid.TryParse(press.Inputs.Text(AnswerCheckInButton.CheckIn), out var id))
            return CardActionResult.Say(words["checkins.notYours"]);

        return await delete.DeleteAsync(person, new CheckInId(id), cancellationToken) switch
        {
            DeletedCheckIn.Deleted(var own) => CardActionResult.Replace(
                ReceiptCard.Deleted(words, own.CheckIn.Id, own.Partnership.Name, own.CheckIn.WasSharedWider), words["checkins.deleted.title"], lasting: true),
            DeletedCheckIn.TooLate => CardActionResult.Say(words["checkins.tooLateToChange"]),
            DeletedCheckIn.NotYours => CardActionResult.Say(words["checkins.notYours"]),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
