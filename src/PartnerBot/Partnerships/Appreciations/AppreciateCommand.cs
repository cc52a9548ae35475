using PartnerBot.Commands;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

/// <summary><c>appreciate NAME</c>: thank a partner in your own words.</summary>
internal sealed class AppreciateCommand(FindPartnership find, PartnerBotDb db, TimeProvider time) : PartnershipCommand(find)
{
    public override string Key => "appreciate";

    public override CommandTopic Topic => CommandTopic.Together;

    public override Thing About => Thing.Thanking;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        var joined = await db.JoinedAsync(partnership.Id, cancellationToken);
        var others = joined.Select(one => one.Person).Where(person => person.Id != call.Person.Id).ToList();
        if (!joined.Let(call.Person, Thing.Thanking))
        {
            call.Turn.Reply(call.Words.Say("partnerships.appreciate.joinFirst", ("partnership", partnership.Name)));
        }
        else if (others.Count == 0)
        {
            call.Turn.Reply(call.Words.Say("partnerships.appreciate.nobody", ("partnership", partnership.Name)));
        }
        else
        {
            var draft = new AppreciationId(Guid.CreateVersion7(time.GetUtcNow()));
            call.Turn.Reply(
                AppreciateCards.Ask(call.Words, partnership, others, draft),
                call.Words.Plain("partnerships.appreciate.title", ("partnership", partnership.Name)));
        }
    }
}
