using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Asks;

/// <summary>The asker settles an ask or takes it back; who had offered something hears of it, so that nobody waits or works in vain.</summary>
internal sealed class EndAsk(PartnerBotDb db, ReadAsks read, NudgeOwners nudge, Wordings wordings, TimeProvider time)
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
        foreach (var reader in AskAudience.Of(view.Ask, view.Members).Where(reader => view.ReplyOf(reader) is { IsOffer: true }))
        {
            await TellAsync(view, reader, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await nudge.RefreshAsync(view.Ask, view.Members, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        return view;
    }

    private async Task TellAsync(AskView view, Person reader, CancellationToken cancellationToken)
    {
        // An ask that was opened again and ends again has been said to be over.
        var occasion = AskOccasions.Ended(view.Ask.Id, reader.Id);
        if (await db.Deliveries.AnyAsync(delivery => delivery.Occasion == occasion, cancellationToken))
            return;

        var words = wordings.For(reader.Language);
        db.Deliveries.Add(Delivery.To(
            reader.Id,
            occasion,
            CardMessage.Of(AskReplyCards.Over(words, view), words.Plain("asks.over.notification", ("asker", view.Asker.DisplayName))),
            time.GetUtcNow()));
    }
}
