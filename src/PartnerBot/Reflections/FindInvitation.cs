using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Finds what a button of a story card is about. Its id is only a claim: who was not invited finds nothing.</summary>
internal sealed class FindInvitation(PartnerBotDb db)
{
    /// <summary>The name under which buttons carry the reflection.</summary>
    public const string OnButton = "reflection";

    public Task<InvitedTo?> ByButtonAsync(Person person, CardInputs inputs, CancellationToken cancellationToken) =>
        Guid.TryParse(inputs.Text(OnButton), out var id) ? ByIdAsync(person.Id, new ReflectionId(id), cancellationToken) : Task.FromResult<InvitedTo?>(null);

    /// <summary>The reflection, if the person was invited and is still in the partnership.</summary>
    public async Task<InvitedTo?> ByIdAsync(PersonId person, ReflectionId id, CancellationToken cancellationToken)
    {
        var found = await (
            from reflection in db.Reflections
            join invitation in db.ReflectionInvitations on reflection.Id equals invitation.ReflectionId
            join membership in db.Memberships on reflection.PartnershipId equals membership.PartnershipId
            join partnership in db.Partnerships on reflection.PartnershipId equals partnership.Id
            where reflection.Id == id && invitation.PersonId == person
            where membership.PersonId == person && membership.JoinedAt != null && membership.LeftAt == null
            select new { Reflection = reflection, Invitation = invitation, Membership = membership, partnership.Name, HasPanel = reflection.Seats.Any() }).SingleOrDefaultAsync(cancellationToken);

        return found is null
            ? null
            : new InvitedTo(found.Reflection, found.Invitation, found.Name, found.Membership.Role == MemberRole.Broker, found.HasPanel);
    }
}

/// <summary>A reflection as one invited person meets it.</summary>
internal sealed record InvitedTo(Reflection Reflection, ReflectionInvitation Invitation, string PartnershipName, bool AsBroker, bool HasPanel);
