using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>The stories that the person told. Reports made from then on do not have them.</summary>
internal sealed class PersonalStories(PartnerBotDb db) : PersonalRows<Story>(db)
{
    protected override IQueryable<Story> Of(PersonId person) => Db.Stories.Where(story => story.PersonId == person);

    protected override IQueryable<Story> ToldIn(PersonId person, Guid partnership) => Of(person).Where(story =>
        Db.Set<Reflection>().Any(reflection => reflection.Id == story.ReflectionId && reflection.PartnershipId == new PartnershipId(partnership)));
}

/// <summary>What the person told on a call and a broker has written down for them. What waits to be read back goes with the person's messages.</summary>
internal sealed class PersonalTakenDownStories(PartnerBotDb db) : PersonalRows<TakenDownStory>(db)
{
    protected override IQueryable<TakenDownStory> Of(PersonId person) => Db.TakenDownStories.Where(taken => taken.TellerId == person);

    protected override IQueryable<TakenDownStory> ToldIn(PersonId person, Guid partnership) => Of(person).Where(taken =>
        Db.Set<Reflection>().Any(reflection => reflection.Id == taken.ReflectionId && reflection.PartnershipId == new PartnershipId(partnership)));
}

/// <summary>That the person was asked for a story; also while the question is still on its way.</summary>
internal sealed class PersonalInvitations(PartnerBotDb db) : PersonalRows<ReflectionInvitation>(db)
{
    public override async Task<int> EraseAsync(PersonId person, Guid? partnership, CancellationToken cancellationToken)
    {
        // Who is erased altogether gets no message of any kind; who leaves one partnership none about its reflections.
        foreach (var reflection in await Db.Reflections
            .Where(reflection => partnership == null || reflection.PartnershipId == new PartnershipId(partnership.Value))
            .Select(reflection => reflection.Id)
            .ToListAsync(cancellationToken))
        {
            var about = ReflectionOccasions.Of(reflection);
            await Db.Deliveries
                .Where(delivery => delivery.PersonId == person && delivery.Occasion.StartsWith(about) && delivery.State == DeliveryState.Queued)
                .ExecuteDeleteAsync(cancellationToken);
        }

        return await base.EraseAsync(person, partnership, cancellationToken);
    }

    protected override IQueryable<ReflectionInvitation> Of(PersonId person) => Db.ReflectionInvitations.Where(invitation => invitation.PersonId == person);

    /// <summary>How many were asked is a total that a report names; it says nothing of what was told.</summary>
    protected override IQueryable<ReflectionInvitation>? ToldIn(PersonId person, Guid partnership) => null;
}
