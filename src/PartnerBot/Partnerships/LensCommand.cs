using PartnerBot.Commands;

namespace PartnerBot.Partnerships;

/// <summary><c>lens NAME</c>, or «we are stuck»: looks at one element of the partnership.</summary>
internal sealed class LensCommand(FindPartnership find) : PartnershipCommand(find)
{
    public override string Key => "lens";

    protected override bool ForBrokers => false;

    protected override Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        call.Turn.Reply(LensCards.Choose(call.Words, partnership), call.Words.Plain("lens.title", ("partnership", partnership.Name)));

        return Task.CompletedTask;
    }
}
