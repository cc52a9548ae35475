using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary><c>schedules</c>: the rhythm of all partnerships, of those whose name contains what follows. A broker sees their own, an admin all.</summary>
internal sealed class SchedulesCommand(FindPartnership find, ReadSchedules read) : ICommand
{
    public string Key => "schedules";

    public CommandTopic Topic => CommandTopic.LookingAfter;

    public bool TakesArgument => true;

    public bool IsOfferedTo(Standing standing) => find.CanFindAny(standing, Thing.Schedule);

    public string WhyNot(Words words, Standing standing) => FindPartnership.WhyNone(words, standing, Thing.Schedule);

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken) => call.Turn.Reply(
        SchedulesCard.Of(call.Words, await read.PageAsync(call.Person, call.Argument, 0, cancellationToken)), call.Words["checkins.schedules.title"]);
}
