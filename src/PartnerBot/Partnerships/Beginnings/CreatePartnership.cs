using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

/// <summary>Creates a partnership from a checked draft, with its creator as broker and a join code, in one save.</summary>
/// <remarks>The draft's id becomes the partnership's: the same form sent twice finds what the first one made.</remarks>
internal sealed class CreatePartnership(
    PartnerBotDb db, IssueJoinCode codes, IEnumerable<IPartnershipStarted> listeners, TimeProvider time)
{
    /// <summary>Creates it, or finds what the same draft has created before.</summary>
    /// <returns><see langword="null"/> when the id belongs to a partnership that somebody else created.</returns>
    public async Task<CreatedPartnership?> RunAsync(Person creator, PartnershipId id, PartnershipDraft draft, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var partnership = new Partnership(id, draft, now);
        var broker = partnership.BrokeredBy(creator.Id, now);
        db.Partnerships.Add(partnership);
        var code = codes.Add(id);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await db.Partnerships.AnyAsync(existing => existing.Id == id, cancellationToken))
                throw;

            return await FindAgainAsync(creator, id, cancellationToken);
        }

        await TellAsync(partnership, cancellationToken);

        return new CreatedPartnership(partnership, broker, code);
    }

    /// <summary>What a draft has become when its form comes again. Who was not told of it then, because the host died over it, is told now.</summary>
    public async Task<CreatedPartnership?> FindAgainAsync(Person creator, PartnershipId id, CancellationToken cancellationToken)
    {
        var created = await FindAsync(creator, id, cancellationToken);
        if (created is not null)
            await TellAsync(created.Partnership, cancellationToken);

        return created;
    }

    /// <summary>What a draft has become; <see langword="null"/> when nothing yet, or somebody else's.</summary>
    public async Task<CreatedPartnership?> FindAsync(Person creator, PartnershipId id, CancellationToken cancellationToken)
    {
        var partnership = await db.Partnerships
            .Include(found => found.Organisations)
            .Include(found => found.Memberships)
            .SingleOrDefaultAsync(found => found.Id == id, cancellationToken);
        var broker = partnership?.Memberships.FirstOrDefault(member => member.PersonId == creator.Id && member is { Role: MemberRole.Broker, LeftAt: null });

        return broker is null ? null : new CreatedPartnership(partnership!, broker, await codes.CurrentAsync(id, cancellationToken));
    }

    private async Task TellAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        foreach (var listener in listeners)
        {
            await listener.StartedAsync(partnership, cancellationToken);
        }
    }
}

internal sealed record CreatedPartnership(Partnership Partnership, Membership Broker, JoinCode Code);
