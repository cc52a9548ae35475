using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;

namespace PartnerBot.CheckIns;

/// <summary><c>something happened</c>: a broker asks everybody out of turn.</summary>
internal sealed class SomethingHappenedCommand(FindPartnership find, SomethingHappened happened) : PartnershipCommand(find)
{
    public override string Key => "somethingHappened";

    public override CommandTopic Topic => CommandTopic.LookingAfter;

    public override Thing About => Thing.ExtraRound;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        var extra = await happened.LookAsync(partnership, cancellationToken);
        call.Turn.Reply(SomethingHappenedCards.Of(call.Words, partnership, extra), call.Words["checkins.happened.title"]);
    }
}
