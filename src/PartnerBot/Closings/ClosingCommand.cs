using Microsoft.EntityFrameworkCore;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary><c>closing Festival</c>: the last round of a final reflection, for everybody in it, also after the partnership's end.</summary>
internal sealed class ClosingCommand(PartnerBotDb db, FindPartnership find, FindClosing findClosing) : PartnershipCommand(find)
{
    public override string Key => "closing";

    public override Thing About => Thing.Closing;

    protected override bool AlsoEnded => true;

    /// <summary>Only where there is one: to the others it would be one more line of help.</summary>
    public override Task<bool> IsOfferedToAsync(Person person, CancellationToken cancellationToken) => db.Closings.AnyAsync(
        closing => db.Set<Membership>().Any(member =>
            member.PartnershipId == closing.PartnershipId && member.PersonId == person.Id && member.JoinedAt != null && member.LeftAt == null),
        cancellationToken);

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
