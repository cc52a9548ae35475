using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>Puts a card for somebody into the outbox, in their language. It is the caller's to save, together with what it tells of.</summary>
internal sealed class QueueCards(PartnerBotDb db, Wordings wordings, TimeProvider time)
{
    /// <summary>Queues a card to one person; what it says to those who cannot see it is the notification.</summary>
    public void To(Person person, string occasion, DeliveryKind kind, Func<Words, AdaptiveCard> make, DateTimeOffset? expiresAt = null)
    {
        var card = make(wordings.For(person.Language));
        db.Deliveries.Add(Delivery.To(person, occasion, CardMessage.Of(card, card.FallbackText!), time.GetUtcNow(), expiresAt: expiresAt, kind: kind));
    }

    /// <summary>Queues a card to everybody who looks after a partnership, unless this occasion was told before.</summary>
    public async Task ToBrokersAsync(
        PartnershipId partnership, string occasion, Func<Words, AdaptiveCard> make, CancellationToken cancellationToken, PersonId? except = null)
    {
        var brokers = await (
            from membership in db.Memberships
            join person in db.People on membership.PersonId equals person.Id
            where membership.PartnershipId == partnership && membership.Role == MemberRole.Broker && membership.LeftAt == null
            select person).ToListAsync(cancellationToken);
        foreach (var broker in brokers.Where(broker => broker.Id != except))
        {
            var each = $"{occasion}/{broker.Id.Value}";
            if (!await db.Deliveries.AnyAsync(delivery => delivery.Occasion == each, cancellationToken))
                To(broker, each, DeliveryKind.News, make);
        }
    }

    /// <summary>Gives what waits to be sent as much time as everybody has.</summary>
    public Task ExtendAsync(string occasions, DateTimeOffset until, CancellationToken cancellationToken) => db.Deliveries
        .Where(delivery => delivery.State == DeliveryState.Queued && delivery.Occasion.StartsWith(occasions))
        .ExecuteUpdateAsync(delivery => delivery.SetProperty(waiting => waiting.ExpiresAt, until), cancellationToken);

    /// <summary>Takes back what waits to be sent and is no longer needed.</summary>
    public async Task TakeBackAsync(string occasions, CancellationToken cancellationToken) => db.Deliveries.RemoveRange(await db.Deliveries
        .Where(delivery => delivery.State == DeliveryState.Queued && delivery.Occasion.StartsWith(occasions))
        .ToListAsync(cancellationToken));
}
