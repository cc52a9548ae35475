using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;

namespace PartnerBot.CheckIns;

/// <summary><c>check in now</c>: a broker opens a round at once.</summary>
internal sealed class CheckInNowCommand(FindPartnership find, OpenCycle open, ShowCheckIn show, RemindSilent remind) : PartnershipCommand(find)
{
    public override string Key => "checkInNow";

    public override CommandTopic Topic => CommandTopic.LookingAfter;

    public override Thing About => Thing.ExtraRound;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        switch (await open.NowAsync(partnership, call.Person, cancellationToken))
        {
            case OpenedCycle.Opened(var cycle):
                call.Turn.Reply(call.Words.Say(
                    "checkins.now.opened",
                    ("partnership", partnership.Name),
                    ("until", call.Words.Moment(cycle.ClosesAt, partnership.ZoneFor(call.Person)))));
                await ShowOwnAsync(call, partnership, cancellationToken);
                break;
            case OpenedCycle.AlreadyOpened:
                call.Turn.Reply(call.Words.Say("checkins.now.alreadyOpen", ("partnership", partnership.Name)));
                await ShowOwnAsync(call, partnership, cancellationToken);
                break;
            case OpenedCycle.NobodyToAsk:
                call.Turn.Reply(call.Words.Say("checkins.now.nobody", ("partnership", partnership.Name)));
                break;
            // A broker who asks has decided; only the schedule waits for the meeting.
            case OpenedCycle.NotMetYet:
            case OpenedCycle.PartnershipOver:
                call.Turn.Reply(call.Words["partnerships.none"]);
                break;
        }
    }

    /// <summary>Who gives the command is there: their own card comes at once, whatever the hour, and not a second time.</summary>
    private async Task ShowOwnAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        if (await show.ShowAsync(call.Person, partnership, cancellationToken) is not ShownCheckIn.Shown(var own))
            return;

        await remind.TakeBackAsync(own.CheckIn, cancellationToken);
        call.Turn.Reply(call.Words["checkins.now.yours"]);
        CheckInCommand.Reply(call.Turn, call.Words, own);
    }
}
