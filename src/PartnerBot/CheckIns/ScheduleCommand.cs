using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary><c>schedule NAME</c> shows when the check-ins come; <c>schedule NAME every 2 weeks on Tuesday at 10:00</c> changes it.</summary>
internal sealed class ScheduleCommand(FindPartnership find, SetSchedule set, ShowSchedule show, Wordings wordings) : PartnershipCommand(find)
{
    public override string Key => "schedule";

    public override Thing About => Thing.Schedule;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        var notice = ScheduleWish.Read(call.Argument, wordings).Wish is { } wish
            ? (await set.SetAsync(partnership, wish, cancellationToken)).AsNotice()
            : ScheduleNotice.None;
        var view = await show.OfAsync(partnership, cancellationToken);

        call.Turn.Reply(ScheduleCard.Of(call.Words, view, notice), call.Words["checkins.schedule.title"]);
    }

    protected override string NameIn(string argument) => ScheduleWish.Read(argument, wordings).Name;

    protected override string WithName(string argument, string name)
    {
        var wish = argument.Trim()[NameIn(argument).Length..].Trim();

        return wish.Length == 0 ? name : $"{name} {wish}";
    }
}

internal static class ScheduleNotices
{
    public static ScheduleNotice AsNotice(this SetScheduleOutcome outcome) => outcome switch
    {
        SetScheduleOutcome.Saved => ScheduleNotice.Saved,
        SetScheduleOutcome.NotOffered => ScheduleNotice.NotOffered,
    };
}
