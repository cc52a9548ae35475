using PartnerBot.Commands;
using PartnerBot.Privacy;

namespace PartnerBot.Partnerships;

/// <summary><c>revoke code NAME</c>: ends the join code at once; another is one press away.</summary>
internal sealed class RevokeCodeCommand(FindPartnership find, IssueJoinCode codes) : PartnershipCommand(find)
{
    public override string Key => "revokeCode";

    public override CommandTopic Topic => CommandTopic.LookingAfter;

    public override Thing About => Thing.JoinCode;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        await codes.RevokeAsync(partnership.Id, revoked: null, cancellationToken);
        call.Turn.Reply(
            InvitationCards.Revoked(call.Words, partnership), call.Words.Plain("partnerships.revoked.title", ("partnership", partnership.Name)));
    }
}
