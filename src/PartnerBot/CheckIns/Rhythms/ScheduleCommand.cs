using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>
/// <c>schedule NAME</c> shows what is settled for the check-ins; <c>schedule NAME every 2 weeks on Tuesday at 10:00</c> changes when they come.
/// For whoever looks after the partnership, and for admins.
/// </summary>
internal sealed class ScheduleCommand(FindPartnership find, SetSchedule set, ShowSchedule show, PartnerBotDb db, Wordings wordings) : PartnershipCommand(find)
{
    public const string CommandKey = "schedule";

    public override string Key => CommandKey;

    public override CommandTopic Topic => CommandTopic.LookingAfter;

    public override Thing About => Thing.Schedule;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        var notice = ScheduleWish.Read(call.Argument, wordings).Wish is { } wish
            ? (await set.SetAsync(partnership, wish, call.Person, cancellationToken)).AsNotice()
            : ScheduleNotice.None;
        var roles = await db.RolesOfAsync(call.Person.Id, partnership.Id, cancellationToken);
        var view = await show.OfAsync(partnership, roles, instead: null, cancellationToken);

        call.Turn.Reply(ScheduleCard.Of(call.Words, view, notice), call.Words["checkins.schedule.title"]);
    }

    protected override string NameIn(string argument) => ScheduleWish.Read(argument, wordings).Name;

    protected override string WithName(string argument, string name)
    {
        var wish = argument.Trim()[NameIn(argument).Length..].Trim();

        return wish.Length == 0 ? name : $"{name} {wish}";
    }
}
