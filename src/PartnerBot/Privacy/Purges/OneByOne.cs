using PartnerBot.Storage;

namespace PartnerBot.Privacy;

internal static class OneByOne
{
    /// <summary>Purges each on its own: one that fails keeps none of the others from theirs, and is told of at the end.</summary>
    /// <param name="db">What one that failed has left in it is forgotten.</param>
    /// <param name="all">What is to be purged.</param>
    /// <param name="purge">Purges one, and gives how much is gone.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How much is gone.</returns>
    /// <exception cref="AggregateException">Some have failed.</exception>
    public static async Task<int> PurgeEachAsync<T>(this PartnerBotDb db, IEnumerable<T> all, Func<T, Task<int>> purge, CancellationToken cancellationToken)
    {
        var purged = 0;
        List<Exception> failures = [];
        foreach (var one in all)
        {
            try
            {
                purged += await purge(one);
            }
#pragma warning disable CA1031 // Each was promised its end; what one fails with is thrown when all have had their turn.
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                db.ChangeTracker.Clear();
                failures.Add(exception);
            }
        }

        return failures.Count == 0 ? purged : throw new AggregateException(failures);
    }
}
