using PartnerBot.Commands;
using PartnerBot.People;

namespace PartnerBot.Partnerships;

/// <summary><c>partnerships</c>: the ones the person is in.</summary>
internal sealed class ListPartnershipsCommand(FindPartnership find) : ICommand
{
    public string Key => "partnerships";

    public Task<bool> IsOfferedToAsync(Person person, CancellationToken cancellationToken) =>
        find.HasAnyAsync(person, asBroker: false, cancellationToken);

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken) => call.Turn.Reply(
        PartnershipCards.All(call.Words, await find.OfAsync(call.Person, asBroker: false, cancellationToken)), call.Words["partnerships.all.title"]);
}
