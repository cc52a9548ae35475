using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Asks;

/// <summary>Tells those who had offered something that an ask is over, whatever ended it, so that nobody waits or works in vain.</summary>
internal sealed class TellOffered(PartnerBotDb db, Wordings wordings, TimeProvider time)
{
    /// <summary>Queues it, once for each. It is the caller's to save.</summary>
    public async Task ThatItIsOverAsync(AskView view, CancellationToken cancellationToken)
    {
        foreach (var reader in AskAudience.Of(view.Ask, view.Members).Where(reader => view.ReplyOf(reader) is { IsOffer: true }))
        {
            await TellAsync(view, reader, cancellationToken);
        }
    }

    private async Task TellAsync(AskView view, Person reader, CancellationToken cancellationToken)
    {
        // An ask that was opened again and ends again has been said to be over.
        var occasion = AskOccasions.Ended(view.Ask.Id, reader.Id);
        if (await db.Deliveries.AnyAsync(delivery => delivery.Occasion == occasion, cancellationToken))
            return;

        var words = wordings.For(reader.Language);
        db.Deliveries.Add(Delivery.To(
            reader,
            occasion,
            CardMessage.Of(AskReplyCards.Over(words, view), words.Plain("asks.over.notification", ("asker", view.Asker.DisplayName))),
            time.GetUtcNow()));
    }
}
