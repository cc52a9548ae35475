using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Asks;

/// <summary>The asker settles an ask or takes it back; who had offered something hears of it, so that nobody waits or works in vain.</summary>
internal sealed class EndAsk(PartnerBotDb db, ReadAsks read, TellOffered tell, NudgeOwners nudge, TimeProvider time)
{
    /// <returns>The ask as it is now; <see langword="null"/> when it is not this person's.</returns>
    public async Task<AskView?> RunAsync(Person person, AskId id, AskState state, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Asks.Where(ask => ask.Id == id).ExecuteUpdateAsync(row => row.SetProperty(ask => ask.EndedAt, ask => ask.EndedAt), cancellationToken);
        if (await read.FindAsync(person, id, cancellationToken) is not { } view || !view.IsAskers(person))
            return null;
        if (!view.Ask.IsOpen)
            return view;

        if (state == AskState.Settled)
            view.Ask.Settle(time.GetUtcNow());
        else
            view.Ask.Withdraw(time.GetUtcNow());
        await tell.ThatItIsOverAsync(view, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await nudge.RefreshAsync(view.Ask, view.Members, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        return view;
    }
}
