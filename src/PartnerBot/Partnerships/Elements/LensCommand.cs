using PartnerBot.Commands;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

/// <summary><c>lens NAME</c>, or «we are stuck»: looks at one element of the partnership.</summary>
internal sealed class LensCommand(FindPartnership find, PartnerBotDb db) : PartnershipCommand(find)
{
    public override string Key => "lens";

    public override CommandTopic Topic => CommandTopic.Together;

    public override Thing About => Thing.Partnership;

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        call.Turn.Reply(LensCards.Choose(call.Words, partnership, await db.OpenElementsOfAsync(partnership.Id, call.Person.Id, cancellationToken)), call.Words.Plain("lens.title", ("partnership", partnership.Name)));
    }
}
