using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.Partnerships;

/// <summary>Replaces a join code that went to the wrong people.</summary>
internal sealed class RenewCodeButton(Speaker speaker, FindPartnership find, IssueJoinCode codes) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || !Guid.TryParse(press.Inputs.Text("partnership"), out var id)
            || press.Inputs.Text("replaces") is not { } replaced
            || await find.ByIdAsync(person, new PartnershipId(id), asBroker: true, cancellationToken) is not { } partnership)
        {
            return CardActionResult.Say(words["common.unknownButton"]);
        }

        var code = await codes.RenewAsync(partnership.Id, replaced, cancellationToken);

        return CardActionResult.Replace(
            InvitationCards.ForBroker(words, partnership, code), words.Plain("partnerships.invite.title", ("partnership", partnership.Name)), lasting: true);
    }
}
