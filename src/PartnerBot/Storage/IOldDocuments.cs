namespace PartnerBot.Storage;

/// <summary>A state store that can tell how long a document has not been touched.</summary>
internal interface IOldDocuments
{
    /// <summary>Deletes the documents that nobody has written since then, in batches.</summary>
    /// <returns>How many.</returns>
    Task<int> DeleteUntouchedAsync(DateTimeOffset since, CancellationToken cancellationToken);
}
