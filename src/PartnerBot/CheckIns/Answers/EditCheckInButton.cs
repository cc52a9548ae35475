using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.CheckIns;

/// <summary>Opens the card again, filled with what is stored, until the round closes.</summary>
/// <remarks>The card is not kept in the chat: a note that is not shared stands on it only while its author looks at it.</remarks>
internal sealed class EditCheckInButton(Speaker speaker, OwnCheckIns checkIns, TimeProvider time) : ICardActionHandler
{
    public const string Verb = "checkin.edit";

    /// <summary>The reply was not quite right: the card asks to be told better.</summary>
    public const string Better = "better";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || !Guid.TryParse(press.Inputs.Text(AnswerCheckInButton.CheckIn), out var id)
            || await checkIns.FindOwnAsync(person, new CheckInId(id), cancellationToken) is not { } own)
        {
            return CardActionResult.Say(words["checkins.notYours"]);
        }

        if (!own.Cycle.IsOpenAt(time.GetUtcNow()))
            return CardActionResult.Say(words["checkins.tooLateToChange"]);

        var filled = own.CheckIn.Answer() is { } answer ? CheckInForm.Of(answer, own.CheckIn.Revision) : null;

        return CardActionResult.Replace(
            CheckInMessage.CardFor(words, own.CheckIn, own.Cycle, own.Partnership, own.Person, own.Members, filled, tellsBetter: press.Inputs.Flag(Better)), words["checkins.card.title"]);
    }
}
