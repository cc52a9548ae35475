using Microsoft.EntityFrameworkCore;
using PartnerBot.Commands;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>Finds the partnership a command means, among those the person may name: their own, and for what admins may do, all.</summary>
internal sealed class FindPartnership(PartnerBotDb db, Admins admins)
{
    /// <summary>A choice of more is no help; who has that many types a name.</summary>
    private const int MostToChooseFrom = 30;

    /// <summary>How a button names a partnership where a name is typed otherwise: two may have the same name.</summary>
    public static string NameOnButton(Partnership partnership) => NameOnButton(partnership.Id);

    /// <inheritdoc cref="NameOnButton(Partnership)"/>
    public static string NameOnButton(PartnershipId partnership) => partnership.Value.ToString("N");

    /// <summary>Whether somebody would find any in which they may do a thing: then a command about it is offered.</summary>
    public bool CanFindAny(Standing standing, Thing about, bool alsoEnded = false) =>
        MayAnywhere(standing.Person, about) || StandingInPartnerships.IsAny(standing, IsForBrokersAlone(about), alsoEnded);

    /// <summary>Why somebody finds none in which they may do a thing.</summary>
    public static string WhyNone(Words words, Standing standing, Thing about) =>
        words[IsForBrokersAlone(about) && StandingInPartnerships.IsAny(standing, asBroker: false, alsoEnded: false) ? "partnerships.forBrokers" : "partnerships.none"];

    /// <summary>Whether the person has any in which they may do a thing, be it one that has ended.</summary>
    public Task<bool> HasEvenEndedAsync(Person person, Thing about, CancellationToken cancellationToken) =>
        Own(person, about, alsoEnded: true).AnyAsync(cancellationToken);

    /// <summary>Finds by what was typed: the whole name, or its beginning. Without a name the only one there is.</summary>
    /// <param name="person">Who asks; other people's partnerships do not exist for them.</param>
    /// <param name="typed">What was typed as name; may be empty.</param>
    /// <param name="about">What is to be seen or done there: what is for brokers alone is looked for among the partnerships that the person looks after.</param>
    /// <param name="alsoEnded">Whether those count that have ended.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task<FoundPartnership> ByNameAsync(Person person, string typed, Thing about, bool alsoEnded, CancellationToken cancellationToken)
    {
        var own = await ByNameAsync(Own(person, about, alsoEnded), cancellationToken);
        if (own.Count == 0)
            return new FoundPartnership.None();
        if (Guid.TryParseExact(typed.Trim(), "N", out var id) && own.Find(partnership => partnership.Id.Value == id) is { } named)
            return new FoundPartnership.One(named);

        var name = Phrases.Normal(typed);
        var exact = own.Where(partnership => Phrases.Normal(partnership.Name) == name).ToList();
        var fitting = exact.Count > 0 ? exact : [.. own.Where(partnership => Phrases.Normal(partnership.Name).StartsWith(name, StringComparison.Ordinal))];

        return fitting switch
        {
            [var one] => new FoundPartnership.One(one),
            [] => new FoundPartnership.Several([.. own.Take(MostToChooseFrom)]),
            _ => new FoundPartnership.Several([.. fitting.Take(MostToChooseFrom)]),
        };
    }

    /// <summary>Finds by the id on a button, which is only a claim: a partnership of somebody else is not found.</summary>
    public Task<Partnership?> ByIdAsync(Person person, PartnershipId id, Thing about, CancellationToken cancellationToken) =>
        Own(person, about, alsoEnded: false).SingleOrDefaultAsync(partnership => partnership.Id == id, cancellationToken);

    /// <summary>As <see cref="ByIdAsync"/>, also when it has ended.</summary>
    public Task<Partnership?> EvenEndedAsync(Person person, PartnershipId id, Thing about, CancellationToken cancellationToken) =>
        Own(person, about, alsoEnded: true).SingleOrDefaultAsync(partnership => partnership.Id == id, cancellationToken);

    /// <summary>The person's partnerships that go on, by name.</summary>
    public Task<List<Partnership>> OfAsync(Person person, Thing about, CancellationToken cancellationToken) =>
        ByNameAsync(Own(person, about, alsoEnded: false), cancellationToken);

    /// <summary>Names are locked in the database, which cannot order by them.</summary>
    private static async Task<List<Partnership>> ByNameAsync(IQueryable<Partnership> own, CancellationToken cancellationToken) =>
        [.. (await own.ToListAsync(cancellationToken)).OrderBy(partnership => partnership.Name, StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>Who has not joined yet finds what partners may do, and is told to join first; what only brokers may do is not even found by others.</summary>
    private static bool IsForBrokersAlone(Thing about) => WhoMay.See(about, Roles.Partner) == Access.Nothing;

    /// <summary>Whether an admin may do it in partnerships in which they are nothing else.</summary>
    private bool MayAnywhere(Person person, Thing about) => WhoMay.Do(about, admins.RolesOf(person));

    private IQueryable<Partnership> Own(Person person, Thing about, bool alsoEnded)
    {
        var (forBrokersAlone, anywhere) = (IsForBrokersAlone(about), MayAnywhere(person, about));

        return db.Partnerships
            .Include(partnership => partnership.Organisations)
            .Where(partnership => alsoEnded || partnership.EndedAt == null)
            .Where(partnership => anywhere || partnership.Memberships.Any(member =>
                member.PersonId == person.Id && member.LeftAt == null && (!forBrokersAlone || member.Role == MemberRole.Broker)));
    }
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
