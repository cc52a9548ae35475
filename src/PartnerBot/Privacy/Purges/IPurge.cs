namespace PartnerBot.Privacy;

/// <summary>Deletes what has been kept long enough. All of them run once a day and at each start, so that a restored backup does not bring back what was purged.</summary>
internal interface IPurge
{
    /// <summary>What is deleted, for the log: a kind, never a person.</summary>
    string What { get; }

    /// <summary>Deletes what is over its time, in batches that hold nothing up. Doing it again finds nothing.</summary>
    /// <returns>How many are gone.</returns>
    Task<int> PurgeAsync(CancellationToken cancellationToken);
}
