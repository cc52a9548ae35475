using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>Makes a partner a broker, beside those who are. The new one hears of it; doing it again changes nothing.</summary>
internal sealed class HandOver(PartnerBotDb db, Wordings wordings, TimeProvider time)
{
    /// <summary>Those who have joined and could look after the partnership, too.</summary>
    public async Task<IReadOnlyList<Person>> CandidatesAsync(PartnershipId partnership, CancellationToken cancellationToken) =>
        [.. (await db.JoinedAsync(partnership, cancellationToken)).Where(one => one.Membership.Role != MemberRole.Broker).Select(one => one.Person)];

    /// <summary>Whether nobody else looks after the partnership.</summary>
    public Task<bool> IsLastBrokerAsync(Membership membership, CancellationToken cancellationToken) => membership.Role != MemberRole.Broker
        ? Task.FromResult(false)
        : db.Memberships.AllAsync(
            other => other.PartnershipId != membership.PartnershipId || other.Id == membership.Id || other.Role != MemberRole.Broker || other.LeftAt != null,
            cancellationToken);

    /// <returns>Who looks after the partnership now, too; <see langword="null"/> when the id is of nobody who has joined.</returns>
    public async Task<Person?> ToAsync(Partnership partnership, Person from, string? to, CancellationToken cancellationToken)
    {
        var joined = await db.JoinedAsync(partnership.Id, cancellationToken);
        if (joined.FirstOrDefault(one => one.Person.Id.Value.ToString("N") == to) is not ({ } person, { } membership))
            return null;

        if (membership.Role == MemberRole.Broker)
            return person;

        membership.LooksAfterIt();
        var (words, now) = (wordings.For(person.Language), time.GetUtcNow());
        db.Deliveries.Add(Delivery.To(
            person,
            $"broker/{membership.Id.Value:N}/{now.UtcTicks}",
            CardMessage.Of(
                HandOverCards.YouAreBroker(words, partnership, from.DisplayName), words.Plain("partnerships.handOver.you", ("partnership", partnership.Name))),
            now));
        await db.SaveChangesAsync(cancellationToken);

        return person;
    }
}
