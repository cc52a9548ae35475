using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;

namespace PartnerBot.Onboarding;

/// <summary><c>meet NAME</c>: times at which everybody could meet.</summary>
internal sealed class MeetCommand(FindPartnership find, ProposeMeeting propose) : PartnershipCommand(find)
{
    public override string Key => "meet";

    public override CommandTopic Topic => CommandTopic.Together;

    public override Thing About => Thing.MeetingTimes;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        var title = call.Words.Plain("onboarding.meet.title", ("partnership", partnership.Name));
        if (await propose.ForAsync(call.Person, call.Words, partnership, cancellationToken) is { } card)
            call.Turn.Reply(card, title);
        else
            call.Turn.Reply(call.Words.Say("onboarding.meet.joinFirst", ("partnership", partnership.Name)));
    }
}
