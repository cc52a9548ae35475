using PartnerBot.Commands;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Administration;

/// <summary><c>languages</c>: which languages are offered here.</summary>
internal sealed class LanguagesCommand(Admins admins, SettleLanguages settle) : ICommand
{
    public string Key => "languages";

    public CommandTopic Topic => CommandTopic.Admins;

    public bool IsOfferedTo(Standing standing) => WhoMay.Do(Thing.Languages, admins.RolesOf(standing.Person));

    public string WhyNot(Words words, Standing standing) => words["administration.admins.onlyThey"];

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken) =>
        call.Turn.Reply(LanguagesCard.Of(call.Words, await settle.ListAsync(cancellationToken)), call.Words["administration.languages.title"]);
}
