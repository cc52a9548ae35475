namespace PartnerBot.BotFramework.State;

/// <summary>
/// Keeps small documents, such as the dialogs in flight of one conversation, under optimistic concurrency.
/// </summary>
/// <remarks>
/// Every implementation passes the same conformance suite. What the contract rules out are two faults of earlier bot
/// frameworks: writing without an ETag (the last writer wins and an answer is lost), and reading the ETag in a second
/// request (it may belong to a newer content than the one in hand). What the network or the database throws passes through; the turn then ends
/// with an apology.
/// </remarks>
public interface IStateStore
{
    /// <summary>Reads the document at <paramref name="key"/> and its ETag in one request.</summary>
    /// <param name="key">What the document is about. Any Unicode text of 1 to 1,024 characters; stores escape it themselves.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The document, or <see langword="null"/> when there is none.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    ValueTask<StateDocument?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Writes the document at <paramref name="key"/> if it is still the one that the caller read.</summary>
    /// <param name="key">What the document is about. Any Unicode text of 1 to 1,024 characters; stores escape it themselves.</param>
    /// <param name="content">The new content: UTF-8 JSON.</param>
    /// <param name="etag">The ETag that came with the content the caller read; <see langword="null"/> when there was no document.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The new ETag, or <see langword="null"/> when somebody else has written, created or deleted the document in the meantime. Nothing is stored then.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    ValueTask<string?> WriteAsync(string key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellationToken);

    /// <summary>Deletes the document at <paramref name="key"/>, whatever its ETag. Deleting what is not there is no error.</summary>
    /// <param name="key">What the document is about. Any Unicode text of 1 to 1,024 characters; stores escape it themselves.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that is done when it is gone.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    ValueTask DeleteAsync(string key, CancellationToken cancellationToken);
}
