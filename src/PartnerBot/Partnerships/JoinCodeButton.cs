using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Partnerships;

/// <summary>Ends a join code that went to the wrong people, with another in its place or without.</summary>
internal sealed class JoinCodeButton(Speaker speaker, FindPartnership find, IssueJoinCode codes, TimeProvider time) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || !Guid.TryParse(press.Inputs.Text("partnership"), out var id)
            || press.Inputs.Text("replaces") is not { } replaced
            || await find.ByIdAsync(person, new PartnershipId(id), Thing.JoinCode, cancellationToken) is not { } partnership)
        {
            return CardActionResult.Say(words["common.unknownButton"]);
        }

        if (press.Verb == InvitationCards.RevokeVerb
            && await codes.RevokeAsync(partnership.Id, replaced, cancellationToken) is { } ended
            && !ended.WorksAt(time.GetUtcNow()))
        {
            return CardActionResult.Replace(
                InvitationCards.Revoked(words, partnership, ended), words.Plain("partnerships.revoked.title", ("partnership", partnership.Name)), lasting: true);
        }

        var code = press.Verb == InvitationCards.RenewVerb
            ? await codes.RenewAsync(partnership.Id, replaced, cancellationToken)
            : await codes.CurrentAsync(partnership.Id, cancellationToken);

        return CardActionResult.Replace(
            InvitationCards.ForBroker(words, partnership, code, partnership.ZoneFor(person)), words.Plain("partnerships.invite.title", ("partnership", partnership.Name)), lasting: true);
    }
}
