using Microsoft.Extensions.Options;
using PartnerBot.Commands;
using PartnerBot.Privacy;

namespace PartnerBot.Partnerships;

/// <summary><c>end partnership NAME</c>: asks once, for everybody hears of it.</summary>
internal sealed class EndPartnershipCommand(FindPartnership find, IOptions<RetentionOptions> retention) : PartnershipCommand(find)
{
    public override string Key => "endPartnership";

    public override CommandTopic Topic => CommandTopic.LookingAfter;

    public override Thing About => Thing.LookingAfter;

    protected override Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        call.Turn.Reply(
            EndCards.Ask(call.Words, partnership, wantsToLeave: false, retention.Value.AfterEnd), call.Words.Plain("partnerships.end.title", ("partnership", partnership.Name)));

        return Task.CompletedTask;
    }
}
