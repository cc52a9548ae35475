using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>A partnership whose last broker is erased is offered to everybody in it: whoever takes it first looks after it.</summary>
internal sealed class TakeOver(PartnerBotDb db, Wordings wordings, TimeProvider time)
{
    /// <summary>Asks everybody who has joined. It is the caller's to save, together with what left the partnership alone.</summary>
    public async Task AskAsync(PartnershipId id, PersonId gone, CancellationToken cancellationToken)
    {
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(found => found.Id == id, cancellationToken);
        var now = time.GetUtcNow();
        foreach (var (person, _) in (await db.JoinedAsync(id, cancellationToken)).Where(one => one.Person.Id != gone))
        {
            var words = wordings.For(person.Language);
            db.Deliveries.Add(Delivery.To(
                person,
                $"take-over/{id.Value:N}/{now.UtcTicks}/{person.Id.Value:N}",
                CardMessage.Of(TakeOverCards.Offer(words, partnership), words.Plain("partnerships.takeOver.title", ("partnership", partnership.Name))),
                now));
        }
    }

    /// <returns>Whether the person looks after it now; not when somebody else does.</returns>
    public async Task<bool> RunAsync(Person person, PartnershipId id, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginAsIfAloneAsync(cancellationToken);
        var joined = await db.Memberships
            .Where(member => member.PartnershipId == id && member.JoinedAt != null && member.LeftAt == null)
            .ToListAsync(cancellationToken);
        var own = joined.Find(member => member.PersonId == person.Id);
        if (own is null || joined.Exists(member => member.Role == MemberRole.Broker && member != own))
            return false;

        own.LooksAfterIt();
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        return true;
    }
}
