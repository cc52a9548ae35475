using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Onboarding;

/// <summary>Shows the languages, each by its own name.</summary>
internal sealed class LanguageCommand(Speaker speaker) : ICommand
{
    public string Key => "language";

    public CommandTopic Topic => CommandTopic.Anytime;

    public bool IsWorthATry(Standing standing) => !StandingInPartnerships.IsAny(standing, asBroker: false, alsoEnded: false);

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken) =>
        call.Turn.Reply(LanguageCard.Ask(call.Words, await speaker.LanguagesAsync(cancellationToken)), call.Words["onboarding.language.title"]);
}
