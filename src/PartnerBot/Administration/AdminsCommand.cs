using PartnerBot.Commands;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Administration;

/// <summary><c>admins</c>: who looks after the installation, and changing it.</summary>
internal sealed class AdminsCommand(Admins admins, ChangeAdmins change) : ICommand
{
    public string Key => "admins";

    public CommandTopic Topic => CommandTopic.Admins;

    public bool IsOfferedTo(Standing standing) => WhoMay.Do(Thing.Admins, admins.RolesOf(standing.Person));

    public string WhyNot(Words words, Standing standing) => words["administration.admins.onlyThey"];

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken) =>
        call.Turn.Reply(AdminCards.List(call.Words, await change.ListAsync(cancellationToken)), call.Words["administration.admins.title"]);
}
