using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>Says what becomes of the partnerships that only this person looks after, or is in.</summary>
internal sealed class TellOfLastBroker(PartnerBotDb db) : ITellOfErasure
{
    public async Task<IReadOnlyList<string>> TellAsync(Words words, Person person, CancellationToken cancellationToken)
    {
        var own = await db.Partnerships.AsNoTracking()
            .Include(partnership => partnership.Memberships)
            .Where(partnership => partnership.Memberships.Any(member => member.PersonId == person.Id && member.LeftAt == null))
            .ToListAsync(cancellationToken);

        return
        [
            .. from partnership in own
               let without = partnership.Without(person.Id)
               where without != PartnershipWithout.ThatOne
               orderby partnership.Name
               select words.Say($"privacy.delete.without.{without}", ("partnership", partnership.Name)),
        ];
    }
}
