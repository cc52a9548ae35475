using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.SelfChecks;

/// <summary>Goes on with the self-check that was put away, or begins one.</summary>
internal sealed class BeginSelfCheck(OwnSelfChecks own)
{
    public async Task<DialogPrompt> RunAsync(TurnContext turn, Person person, CancellationToken cancellationToken) =>
        await turn.Dialogs.ResumeAsync<SelfCheckDialog>(null, cancellationToken)
        ?? await turn.Dialogs.BeginAsync<SelfCheckDialog, SelfCheckState>(
            new SelfCheckState { HasEarlier = (await own.LatestAsync(person, cancellationToken)).Count > 0 }, cancellationToken);
}
