using PartnerBot.Commands;
using PartnerBot.Privacy;

namespace PartnerBot.Partnerships;

/// <summary><c>partnership NAME</c>: who is in, and why together.</summary>
internal sealed class ShowPartnershipCommand(FindPartnership find, ReadPartnership read, IEnumerable<ITellOfPartnership> tellers) : PartnershipCommand(find)
{
    public const string CommandKey = "partnership";

    public override string Key => CommandKey;

    public override CommandTopic Topic => CommandTopic.Together;

    public override Thing About => Thing.Partnership;

    protected override bool AlsoEnded => true;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        var title = call.Words.Plain("partnerships.overview.title", ("partnership", partnership.Name));
        call.Turn.Reply(PartnershipCards.Overview(call.Words, await read.ForAsync(call.Person, partnership, cancellationToken)), title);
        foreach (var teller in tellers)
        {
            foreach (var card in await teller.TellAsync(call.Words, call.Person, partnership, cancellationToken))
            {
                call.Turn.Reply(card, title);
            }
        }
    }
}
