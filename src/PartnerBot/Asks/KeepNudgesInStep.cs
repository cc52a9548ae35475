using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Asks;

/// <summary>
/// Keeps the nudges in step with partnerships: what was asked in one that has ended is not nudged for, and is again when it is opened again; what
/// waited for who looked after it and has left waits for who does so now. What waits in others is nudged for all the same.
/// </summary>
internal sealed class KeepNudgesInStep(PartnerBotDb db, NudgeOwners nudge) : IPartnershipEnded, IPartnershipStarted, IPartnershipLeft
{
    public Task EndedAsync(Partnership partnership, CancellationToken cancellationToken) => RefreshAsync(partnership.Id, cancellationToken);

    public Task StartedAsync(Partnership partnership, CancellationToken cancellationToken) => RefreshAsync(partnership.Id, cancellationToken);

    public Task LeftAsync(TurnContext turn, Membership membership, CancellationToken cancellationToken) =>
        membership.Role == MemberRole.Broker ? RefreshAsync(membership.PartnershipId, cancellationToken) : Task.CompletedTask;

    private async Task RefreshAsync(PartnershipId partnership, CancellationToken cancellationToken)
    {
        if (!await db.Asks.AnyAsync(ask => ask.PartnershipId == partnership && ask.State == AskState.Open, cancellationToken))
            return;

        foreach (var (person, _) in await db.InOrLookingAfterAsync(partnership, cancellationToken))
        {
            await nudge.RefreshAsync(person, except: null, cancellationToken);
        }
    }
}
