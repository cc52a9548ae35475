using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Finds the reflection that a button is about. Its id is only a claim: other people's partnerships have none.</summary>
internal sealed class FindReflection(PartnerBotDb db, FindPartnership find)
{
    /// <summary>What a button carries to say which reflection it is about.</summary>
    public static CardData On(ReflectionId reflection) => new() { [FindInvitation.OnButton] = reflection.Value.ToString() };

    /// <summary>The partnership's reflection that is under way; null when none is.</summary>
    public Task<Reflection?> RunningAsync(PartnershipId partnership, CancellationToken cancellationToken) =>
        Whole().SingleOrDefaultAsync(
            reflection => reflection.PartnershipId == partnership
                && reflection.Stage != ReflectionStage.Concluded
                && reflection.Stage != ReflectionStage.Cancelled,
            cancellationToken);

    public Task<Reflection?> ByIdAsync(ReflectionId id, CancellationToken cancellationToken) =>
        Whole().SingleOrDefaultAsync(reflection => reflection.Id == id, cancellationToken);

    /// <summary>The reflection and its partnership, for somebody who looks after it.</summary>
    public Task<FoundReflection?> ForBrokerAsync(Person person, CardInputs inputs, CancellationToken cancellationToken) =>
        Guid.TryParse(inputs.Text(FindInvitation.OnButton), out var id)
            ? OfAsync(person, new ReflectionId(id), Thing.Reflection, cancellationToken)
            : Task.FromResult<FoundReflection?>(null);

    /// <summary>The reflection and its partnership, for somebody who has joined.</summary>
    public Task<FoundReflection?> ForMemberAsync(Person person, CardInputs inputs, CancellationToken cancellationToken) =>
        Guid.TryParse(inputs.Text(FindInvitation.OnButton), out var id)
            ? ForMemberAsync(person, new ReflectionId(id), cancellationToken)
            : Task.FromResult<FoundReflection?>(null);

    /// <summary>The reflection and its partnership, for somebody who has joined.</summary>
    public async Task<FoundReflection?> ForMemberAsync(Person person, ReflectionId id, CancellationToken cancellationToken) =>
        await OfAsync(person, id, Thing.SetUp, cancellationToken) is { } found && WhoMay.Do(Thing.SetUp, found.Membership.AsRoles()) ? found : null;

    private async Task<FoundReflection?> OfAsync(Person person, ReflectionId id, Thing about, CancellationToken cancellationToken)
    {
        if (await ByIdAsync(id, cancellationToken) is not { } reflection
            || await find.ByIdAsync(person, reflection.PartnershipId, about, cancellationToken) is not { } partnership)
        {
            return null;
        }

        var membership = await db.Memberships.SingleAsync(
            member => member.PartnershipId == partnership.Id && member.PersonId == person.Id, cancellationToken);

        return new FoundReflection(reflection, partnership, membership);
    }

    private IQueryable<Reflection> Whole() => db.Reflections
        .Include(reflection => reflection.Invitations)
        .Include("_acceptances")
        .Include(reflection => reflection.Suggestions)
        .Include(reflection => reflection.Seats)
        .AsSplitQuery();
}

/// <summary>A reflection as a member of its partnership meets it.</summary>
internal sealed record FoundReflection(Reflection Reflection, Partnership Partnership, Membership Membership);
