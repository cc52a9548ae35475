using PartnerBot.Commands;
using PartnerBot.Privacy;

namespace PartnerBot.Partnerships;

/// <summary><c>make broker NAME</c>: lets a partner look after the partnership, too.</summary>
internal sealed class HandOverCommand(FindPartnership find, HandOver handOver) : PartnershipCommand(find)
{
    public override string Key => "makeBroker";

    public override CommandTopic Topic => CommandTopic.LookingAfter;

    public override Thing About => Thing.LookingAfter;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        var candidates = await handOver.CandidatesAsync(partnership.Id, cancellationToken);
        if (candidates.Count == 0)
        {
            call.Turn.Reply(call.Words.Say("partnerships.handOver.nobody", ("partnership", partnership.Name)));

            return;
        }

        call.Turn.Reply(
            HandOverCards.Ask(call.Words, partnership, candidates, wantsToLeave: false),
            call.Words.Plain("partnerships.handOver.title", ("partnership", partnership.Name)));
    }
}
