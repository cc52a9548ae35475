using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Finds what a button of a story card is about. Its id is only a claim: somebody who was not invited finds nothing.</summary>
internal sealed class FindInvitation(PartnerBotDb db)
{
    /// <summary>The name under which buttons carry the reflection.</summary>
    public const string OnButton = "reflection";

    public Task<InvitedTo?> ByButtonAsync(Person person, CardInputs inputs, CancellationToken cancellationToken) =>
        Guid.TryParse(inputs.Text(OnButton), out var id) ? ByIdAsync(person.Id, new ReflectionId(id), cancellationToken) : Task.FromResult<InvitedTo?>(null);

    /// <summary>The reflection, if the person was invited and is still in the partnership.</summary>
    public async Task<InvitedTo?> ByIdAsync(PersonId person, ReflectionId id, CancellationToken cancellationToken) =>
        await Of(person).SingleOrDefaultAsync(invited => invited.Reflection.Id == id, cancellationToken);

    /// <summary>The reflections that still take a story of the person, who has told none there.</summary>
    public async Task<IReadOnlyList<InvitedTo>> OpenAsync(PersonId person, CancellationToken cancellationToken) => await Open(person).ToListAsync(cancellationToken);

    /// <summary>The same, for the database to look whether there is one: what <see cref="Reflection.TakesStories"/> says, in its language.</summary>
    public IQueryable<InvitedTo> Open(PersonId person)
    {
        var stories = db.Stories;

        return Of(person)
            .Where(invited => invited.Reflection.ClosedAt == null
                && invited.Reflection.Stage != ReflectionStage.Proposed && invited.Reflection.Stage != ReflectionStage.Cancelled)
            .Where(invited => !stories.Any(story => story.ReflectionId == invited.Reflection.Id && story.PersonId == person));
    }

    private IQueryable<InvitedTo> Of(PersonId person) =>
        from reflection in db.Reflections
        join invitation in db.ReflectionInvitations on reflection.Id equals invitation.ReflectionId
        join membership in db.Memberships on reflection.PartnershipId equals membership.PartnershipId
        join partnership in db.Partnerships on reflection.PartnershipId equals partnership.Id
        where invitation.PersonId == person
        where membership.PersonId == person && membership.JoinedAt != null && membership.LeftAt == null
        select new InvitedTo
        {
            Reflection = reflection,
            Invitation = invitation,
            PartnershipName = partnership.Name,
            AsBroker = membership.Role == MemberRole.Broker,
            HasPanel = reflection.Seats.Any(),
        };
}

/// <summary>A reflection as one invited person meets it.</summary>
internal sealed record InvitedTo
{
    public required Reflection Reflection { get; init; }

    public required ReflectionInvitation Invitation { get; init; }

    public required string PartnershipName { get; init; }

    public required bool AsBroker { get; init; }

    public required bool HasPanel { get; init; }
}
