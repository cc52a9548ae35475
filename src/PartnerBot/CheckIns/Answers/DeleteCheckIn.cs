using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Removes an answer before it is counted, and what of it is still queued.</summary>
internal sealed class DeleteCheckIn(PartnerBotDb db, OwnCheckIns checkIns, ShareAnswer share, Openings openings, TimeProvider time)
{
    public async Task<DeletedCheckIn> DeleteAsync(Person person, CheckInId id, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var isOpen = await checkIns.HoldOpenAsync(id, time.GetUtcNow(), cancellationToken);
        if (await checkIns.FindOwnAsync(person, id, cancellationToken) is not { } own)
            return new DeletedCheckIn.NotYours();
        if (!isOpen)
            return new DeletedCheckIn.TooLate();

        if (own.CheckIn.AnsweredAt is not null)
        {
            own.CheckIn.Forget();
            await share.TakeBackAsync(own, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await openings.RefreshAsync(own.Cycle.Id, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return new DeletedCheckIn.Deleted(own);
    }
}

/// <summary>What became of the wish to delete an answer.</summary>
internal abstract record DeletedCheckIn
{
    private DeletedCheckIn()
    {
    }

    /// <summary>By this press or an earlier one.</summary>
    public sealed record Deleted(OwnCheckIn Own) : DeletedCheckIn;

    /// <summary>It is counted already.</summary>
    public sealed record TooLate : DeletedCheckIn;

    public sealed record NotYours : DeletedCheckIn;
}
