using PartnerBot.Commands;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary><c>partnerships</c>: the ones the person is in.</summary>
internal sealed class ListPartnershipsCommand(FindPartnership find) : ICommand
{
    public string Key => "partnerships";

    public CommandTopic Topic => CommandTopic.Anytime;

    public bool IsOfferedTo(Standing standing) => find.CanFindAny(standing, Thing.Partnership);

    public bool IsWorthATry(Standing standing) => true;

    public string WhyNot(Words words, Standing standing) => FindPartnership.WhyNone(words, standing, Thing.Partnership);

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken) => call.Turn.Reply(
        PartnershipCards.All(call.Words, await find.OfAsync(call.Person, Thing.Partnership, cancellationToken)), call.Words["partnerships.all.title"]);
}
