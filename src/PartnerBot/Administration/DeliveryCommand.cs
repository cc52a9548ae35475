using PartnerBot.Commands;
using PartnerBot.People;

namespace PartnerBot.Administration;

/// <summary><c>delivery</c>: an admin looks at what the bot sends by itself, in numbers.</summary>
internal sealed class DeliveryCommand(Admins admins, ReadDeliveries read) : ICommand
{
    public string Key => "delivery";

    public Task<bool> IsOfferedToAsync(Person person, CancellationToken cancellationToken) => Task.FromResult(admins.Include(person));

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var overview = await read.RunAsync(cancellationToken);
        call.Turn.Reply(DeliveryCard.Of(call.Words, overview), call.Words["administration.delivery.title"]);
    }
}
