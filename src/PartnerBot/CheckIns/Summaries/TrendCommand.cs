using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary><c>trend NAME</c>: how it went from round to round, for everybody who gets the summaries.</summary>
internal sealed class TrendCommand(FindPartnership find, PartnerBotDb db, ReadTrend read) : PartnershipCommand(find)
{
    public const string CommandKey = "trend";

    public override string Key => CommandKey;

    public override CommandTopic Topic => CommandTopic.CheckIns;

    public override Thing About => Thing.Totals;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        var members = await db.MembersOfAsync(partnership.Id, cancellationToken);
        if (!members.Any(member => member.Person.Id == call.Person.Id && member.May(Thing.Totals)))
            call.Turn.Reply(call.Words.Say("checkins.notJoined", ("partnership", partnership.Name)));
        else if (await read.OfAsync(partnership, cancellationToken) is { Count: > 0 } points)
            call.Turn.Reply(TrendCard.Of(call.Words, partnership.Name, points), call.Words["checkins.trend.title"]);
        else
            call.Turn.Reply(call.Words.Say("checkins.trend.tooFew", ("partnership", partnership.Name)));
    }
}
