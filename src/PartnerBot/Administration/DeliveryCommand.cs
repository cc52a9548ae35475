using PartnerBot.Commands;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Safety;
using PartnerBot.Wording;

namespace PartnerBot.Administration;

/// <summary><c>delivery</c>: an admin looks at what the bot sends by itself, in numbers.</summary>
internal sealed class DeliveryCommand(Admins admins, ReadOutbox read, ReadOutOfReach outOfReach, ReadHelplines helplines) : ICommand
{
    public string Key => "delivery";

    public CommandTopic Topic => CommandTopic.Admins;

    public bool IsOfferedTo(Standing standing) => WhoMay.See(Thing.Deliveries, admins.RolesOf(standing.Person)) == Access.Totals;

    public string WhyNot(Words words, Standing standing) => words["administration.admins.onlyThey"];

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await helplines.ToVerifyAsync(cancellationToken) is { Count: > 0 } toVerify)
            call.Turn.Reply(HelplinesCard.Of(call.Words, toVerify), call.Words["administration.helplines.title"]);
        var overview = await read.RunAsync(cancellationToken);
        call.Turn.Reply(DeliveryCard.Of(call.Words, overview, await outOfReach.RunAsync(cancellationToken)), call.Words["administration.delivery.title"]);
    }
}
