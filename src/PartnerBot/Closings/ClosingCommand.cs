using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Closings;

/// <summary><c>closing Festival</c>: the last round of a final reflection, for everybody in it, also after the partnership's end.</summary>
internal sealed class ClosingCommand(FindPartnership find, FindClosing findClosing) : PartnershipCommand(find)
{
    public override string Key => "closing";

    public override CommandTopic Topic => CommandTopic.Stories;

    public override Thing About => Thing.Closing;

    protected override bool AlsoEnded => true;

    /// <summary>Only where there is one: to the others it would be one more line of help.</summary>
    public override bool IsOfferedTo(Standing standing) => standing.Marks.Contains(StandingInClosings.HasClosing);

    public override string WhyNot(Words words, Standing standing) => words["commands.notNow.text"];

    protected override async Task RunAsync(CommandCall call, Partnership partnership, CancellationToken cancellationToken)
    {
        if (await findClosing.LatestAsync(partnership.Id, cancellationToken) is not { } closing
            || await findClosing.ViewAsync(call.Person, closing, partnership, cancellationToken) is not { } view)
        {
            call.Turn.Reply(call.Words.Say("closing.none", ("partnership", partnership.Name)));

            return;
        }

        var card = ClosingCard.Of(call.Words, view);
        call.Turn.Reply(card, card.FallbackText!);
    }
}
