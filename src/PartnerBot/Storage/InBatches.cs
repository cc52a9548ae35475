using Microsoft.EntityFrameworkCore;

namespace PartnerBot.Storage;

internal static class InBatches
{
    private const int Batch = 500;

    /// <summary>Deletes rows some at a time, so that a large purge locks the tables for a moment only, again and again.</summary>
    /// <returns>How many rows are gone.</returns>
    public static async Task<int> DeleteInBatchesAsync<TRow>(this IOrderedQueryable<TRow> rows, CancellationToken cancellationToken)
    {
        var deleted = 0;
        while (await rows.Take(Batch).ExecuteDeleteAsync(cancellationToken) is > 0 and var count)
        {
            deleted += count;
        }

        return deleted;
    }
}
