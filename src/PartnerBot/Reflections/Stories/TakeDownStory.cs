using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Keeps what a broker has written down for its teller, and reads it back to them. The same run keeps and tells it once.</summary>
internal sealed class TakeDownStory(PartnerBotDb db, FindReflection find, QueueCards queue, TimeProvider time)
{
    /// <summary>Those whose story a broker could write down: everybody else who has joined. Who has told one already is not said.</summary>
    public async Task<IReadOnlyList<Person>> TellersAsync(Person broker, PartnershipId partnership, CancellationToken cancellationToken) =>
        [.. (await db.JoinedAsync(partnership, cancellationToken)).Select(member => member.Person).Where(person => person.Id != broker.Id)];

    /// <returns>Whether it is on its way to its teller; not when the time for stories is over, or when the teller is not there any more.</returns>
    public async Task<bool> SendAsync(Person broker, StoryState state, string run, CancellationToken cancellationToken)
    {
        var id = new ReflectionId(state.Reflection);
        if (await find.ForMemberAsync(broker, id, cancellationToken) is not { Membership.Role: MemberRole.Broker, Reflection.TakesStories: true } found
            || (await TellersAsync(broker, found.Partnership.Id, cancellationToken)).FirstOrDefault(person => person.Id.Value == state.Teller) is not { } teller)
        {
            return false;
        }

        var occasion = ReflectionOccasions.TakenDown(id, teller.Id, run);
        if (await db.Deliveries.AnyAsync(delivery => delivery.Occasion == occasion, cancellationToken))
            return true;

        var now = time.GetUtcNow();
        found.Reflection.Invite(teller.Id, now);
        if (await db.TakenDownStories.SingleOrDefaultAsync(taken => taken.ReflectionId == id && taken.TellerId == teller.Id, cancellationToken) is { } before)
            before.Is(state.Text, state.Domain, now);
        else
            db.TakenDownStories.Add(new TakenDownStory(id, teller.Id, state.Text, state.Domain, now));
        // It follows from what the teller did on the call: it is no question that the bot has thought of.
        queue.To(
            teller,
            occasion,
            DeliveryKind.Answer,
            words => TakeDownCards.ReadBack(words, broker.DisplayName, found.Partnership.Name, found.Reflection, state.Text));
        await db.SaveChangesAsync(cancellationToken);

        return true;
    }
}
