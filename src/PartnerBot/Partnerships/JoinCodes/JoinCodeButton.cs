using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Partnerships;

/// <summary>Ends a join code that went to the wrong people, with another in its place or without.</summary>
internal sealed class JoinCodeButton(Speaker speaker, FindPartnership find, IssueJoinCode codes) : PartnershipButton(speaker, find)
{
    protected override Thing About(string verb) => Thing.JoinCode;

    protected override async Task<CardActionResult> PressAsync(CardPress press, Person person, Partnership partnership, CancellationToken cancellationToken)
    {
        if (press.Inputs.Text("replaces") is not { } replaced)
            return CardActionResult.Say(Words[NotYours]);

        var code = press.Verb == InvitationCards.RenewVerb
            ? await codes.RenewAsync(partnership.Id, replaced, cancellationToken)
            : await codes.RevokeAsync(partnership.Id, replaced, cancellationToken);

        return code is null
            ? CardActionResult.Replace(
                InvitationCards.Revoked(Words, partnership), Words.Plain("partnerships.revoked.title", ("partnership", partnership.Name)), lasting: true)
            : CardActionResult.Replace(
                InvitationCards.ForBroker(Words, partnership, code, partnership.ZoneFor(person)), Words.Plain("partnerships.invite.title", ("partnership", partnership.Name)), lasting: true);
    }
}
