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
        List<Exception> failures = [];
        foreach (var person in waiting)
        {
            try
            {
                await erase.RunAsync(person, cancellationToken);
            }
#pragma warning disable CA1031 // Each was promised it: one that fails keeps nobody else from theirs, and is told of at the end.
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                db.ChangeTracker.Clear();
                failures.Add(exception);
            }
        }

        return failures.Count == 0 ? waiting.Count : throw new AggregateException(failures);
    }
}
