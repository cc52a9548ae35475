using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Privacy;

/// <summary>Carries out the erasures that something interrupted: a crash, a database that was away.</summary>
internal sealed class FinishErasures(PartnerBotDb db, ErasePerson erase) : IPurge
{
    public string What => "people";

    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        var waiting = await db.People.Where(person => person.WantsErasureSince != null).Select(person => person.Id).ToListAsync(cancellationToken);

        return await db.PurgeEachAsync(waiting, EraseAsync, cancellationToken);

        async Task<int> EraseAsync(PersonId person)
        {
            await erase.RunAsync(person, cancellationToken);

            return 1;
        }
    }
}
