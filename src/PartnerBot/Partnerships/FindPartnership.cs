using Microsoft.EntityFrameworkCore;
using PartnerBot.Commands;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

/// <summary>Finds the partnership a command means, among those the person may name: their own.</summary>
internal sealed class FindPartnership(PartnerBotDb db)
{
    private (PersonId Person, List<MemberRole> Roles)? _asked;

    /// <summary>Whether the person has any. Each command asks before it is offered; the database is asked once a turn.</summary>
    public async Task<bool> HasAnyAsync(Person person, bool asBroker, CancellationToken cancellationToken)
    {
        if (_asked?.Person != person.Id)
            _asked = (person.Id, await RolesAsync(person, cancellationToken));

        return asBroker ? _asked.Value.Roles.Contains(MemberRole.Broker) : _asked.Value.Roles.Count > 0;
    }

    /// <summary>Finds by what was typed: the whole name, or its beginning. Without a name the only one there is.</summary>
    /// <param name="person">Who asks; other people's partnerships do not exist for them.</param>
    /// <param name="typed">What was typed as name; may be empty.</param>
    /// <param name="asBroker">Whether only partnerships count that the person looks after.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task<FoundPartnership> ByNameAsync(Person person, string typed, bool asBroker, CancellationToken cancellationToken)
    {
        var own = await OfAsync(person, asBroker, cancellationToken);
        if (own.Count == 0)
            return new FoundPartnership.None();

        var name = Phrases.Normal(typed);
        var exact = own.Where(partnership => Phrases.Normal(partnership.Name) == name).ToList();
        var fitting = exact.Count > 0 ? exact : [.. own.Where(partnership => Phrases.Normal(partnership.Name).StartsWith(name, StringComparison.Ordinal))];

        return fitting switch
        {
            [var one] => new FoundPartnership.One(one),
            [] => new FoundPartnership.Several(own),
            _ => new FoundPartnership.Several(fitting),
        };
    }

    /// <summary>Finds by the id on a button, which is only a claim: a partnership of somebody else is not found.</summary>
    public Task<Partnership?> ByIdAsync(Person person, PartnershipId id, bool asBroker, CancellationToken cancellationToken) =>
        Own(person, asBroker).SingleOrDefaultAsync(partnership => partnership.Id == id, cancellationToken);

    /// <summary>The person's partnerships that go on, by name.</summary>
    public Task<List<Partnership>> OfAsync(Person person, bool asBroker, CancellationToken cancellationToken) =>
        Own(person, asBroker).OrderBy(partnership => partnership.Name).ToListAsync(cancellationToken);

    private Task<List<MemberRole>> RolesAsync(Person person, CancellationToken cancellationToken) => db.Partnerships
        .Where(partnership => partnership.EndedAt == null)
        .SelectMany(partnership => partnership.Memberships)
        .Where(member => member.PersonId == person.Id && member.LeftAt == null)
        .Select(member => member.Role)
        .Distinct()
        .ToListAsync(cancellationToken);

    private IQueryable<Partnership> Own(Person person, bool asBroker) => db.Partnerships
        .Include(partnership => partnership.Organisations)
        .Where(partnership => partnership.EndedAt == null)
        .Where(partnership => partnership.Memberships.Any(member =>
            member.PersonId == person.Id && member.LeftAt == null && (!asBroker || member.Role == MemberRole.Broker)));
}

/// <summary>What a name, typed by a person, can mean.</summary>
internal abstract record FoundPartnership
{
    private FoundPartnership()
    {
    }

    public sealed record One(Partnership Partnership) : FoundPartnership;

    /// <summary>Several fit, or none does and these could be meant.</summary>
    public sealed record Several(IReadOnlyList<Partnership> Candidates) : FoundPartnership;

    /// <summary>The person has no partnership of this kind.</summary>
    public sealed record None : FoundPartnership;
}
