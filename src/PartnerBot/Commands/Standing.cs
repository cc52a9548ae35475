using Microsoft.EntityFrameworkCore;
using PartnerBot.People;

namespace PartnerBot.Commands;

/// <summary>What somebody is and has at this moment, as far as it decides what they are offered.</summary>
/// <param name="Person">Who.</param>
/// <param name="Marks">What is true of them; each capability names its own.</param>
internal sealed record Standing(Person Person, IReadOnlySet<string> Marks);

/// <summary>Tells what somebody has in a capability, where that decides what they are offered.</summary>
internal interface ITellOfStanding
{
    /// <summary>The marks that are true of a person. It is one part of one statement, so it selects nothing but their names.</summary>
    IQueryable<string> Of(PersonId person);
}

/// <summary>Reads what somebody is and has: in one statement, however many commands then look at it.</summary>
internal sealed class ReadStanding(IEnumerable<ITellOfStanding> tellers)
{
    public async Task<Standing> OfAsync(Person person, CancellationToken cancellationToken)
    {
        var marks = await tellers.Select(teller => teller.Of(person.Id)).Aggregate(Queryable.Union).ToListAsync(cancellationToken);

        return new Standing(person, marks.ToHashSet(StringComparer.Ordinal));
    }
}
