using PartnerBot.Commands;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary><c>invite NAME</c>: shows the broker the join code; where others read along, posts the invitation for them.</summary>
internal sealed class InviteCommand(FindPartnership find, IssueJoinCode codes, Wordings wordings) : PartnershipCommand(find)
{
    public override string Key => "invite";

    public override CommandTopic Topic => CommandTopic.LookingAfter;

    public override Thing About => Thing.JoinCode;

    public override bool InGroups => true;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        var code = await codes.CurrentAsync(partnership.Id, cancellationToken);
        if (call.Turn.IsPersonal)
        {
            call.Turn.Reply(
                InvitationCards.ForBroker(call.Words, partnership, code, partnership.ZoneFor(call.Person)), call.Words.Plain("partnerships.invite.title", ("partnership", partnership.Name)));
        }
        else
        {
            var shared = wordings.For(partnership.Language);
            call.Turn.Reply(
                InvitationCards.ForGroup(shared, partnership, code), shared.Plain("partnerships.invitation.title", ("partnership", partnership.Name)));
        }
    }
}
