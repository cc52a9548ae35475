using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Asks;

/// <summary>Keeps what somebody who was asked says, and tells the asker. The last word counts; the same word twice is told once.</summary>
internal sealed class ReplyToAsk(PartnerBotDb db, ReadAsks read, NudgeOwners nudge, Wordings wordings, TimeProvider time)
{
    public async Task<RepliedToAsk> RunAsync(Person person, AskId id, ReplyKind kind, string? line, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Holds the ask's row until the reply is saved: two presses come one after the other, and none comes after the end.
        await db.Asks.Where(ask => ask.Id == id).ExecuteUpdateAsync(row => row.SetProperty(ask => ask.EndedAt, ask => ask.EndedAt), cancellationToken);
        if (await read.FindAsync(person, id, cancellationToken) is not { } view || !view.IsFor(person))
            return new RepliedToAsk.NotYours();
        if (!view.Ask.IsOpen)
            return new RepliedToAsk.Over(view);
        if (line?.Length > AskReply.LongestLine)
            return new RepliedToAsk.TooLong(view);

        var reply = view.ReplyOf(person) ?? db.AskReplies.Add(new AskReply(id, person.Id)).Entity;
        if (reply.Says(kind, line, time.GetUtcNow()))
        {
            await TellAskerAsync(view, person, reply, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await nudge.RefreshAsync(view.Ask, view.Members, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return new RepliedToAsk.Kept(view, reply);
    }

    private async Task TellAskerAsync(AskView view, Person replier, AskReply reply, CancellationToken cancellationToken)
    {
        var earlier = AskOccasions.RepliesOf(reply.AskId, replier.Id);
        db.Deliveries.RemoveRange(await db.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Queued && delivery.Occasion.StartsWith(earlier))
            .ToListAsync(cancellationToken));

        var words = wordings.For(view.Asker.Language);
        db.Deliveries.Add(Delivery.To(
            view.Asker,
            AskOccasions.Reply(reply),
            CardMessage.Of(AskReplyCards.Told(words, view, replier.DisplayName, reply), words.Plain("asks.told.notification", ("name", replier.DisplayName))),
            time.GetUtcNow()));
    }
}

/// <summary>What became of a reply.</summary>
internal abstract record RepliedToAsk
{
    private RepliedToAsk()
    {
    }

    /// <summary>It is kept, by this press or an earlier one.</summary>
    public sealed record Kept(AskView View, AskReply Reply) : RepliedToAsk;

    /// <summary>The line has no room; nothing is kept.</summary>
    public sealed record TooLong(AskView View) : RepliedToAsk;

    /// <summary>The asker does not need it any more.</summary>
    public sealed record Over(AskView View) : RepliedToAsk;

    /// <summary>This person was not asked, or not any more.</summary>
    public sealed record NotYours : RepliedToAsk;
}
