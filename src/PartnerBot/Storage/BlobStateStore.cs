using System.Net;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PartnerBot.BotFramework.State;

namespace PartnerBot.Storage;

/// <summary>Keeps conversation state in Azure Blob Storage, one blob a document, for any number of hosts.</summary>
internal sealed class BlobStateStore(BlobContainerClient container) : IStateStore, IOldDocuments
{
    private const string WriteId = "write";
    private static readonly BlobHttpHeaders Locked = new() { ContentType = "application/octet-stream" };

    public async Task CreateContainerAsync(CancellationToken cancellationToken) =>
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    public async ValueTask<StateDocument?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            // One answer holds content and ETag; a second request for the ETag could meet a newer version.
            BlobDownloadResult blob = await Blob(key).DownloadContentAsync(cancellationToken);

            return new StateDocument(blob.Content.ToMemory(), blob.Details.ETag.ToString());
        }
        catch (RequestFailedException absent) when (absent.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public async ValueTask<string?> WriteAsync(string key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellationToken)
    {
        var blob = Blob(key);
        var writeId = Guid.CreateVersion7().ToString("N");
        var upload = new BlobUploadOptions
        {
            HttpHeaders = Locked,
            Metadata = new Dictionary<string, string> { [WriteId] = writeId },
            Conditions = etag is null
                ? new BlobRequestConditions { IfNoneMatch = ETag.All }
                : new BlobRequestConditions { IfMatch = new ETag(etag) },
        };
        try
        {
            BlobContentInfo written = await blob.UploadAsync(BinaryData.FromBytes(content), upload, cancellationToken);

            return written.ETag.ToString();
        }
        catch (RequestFailedException conflict) when (IsConflict(conflict))
        {
            return await FindOwnWriteAsync(blob, writeId, cancellationToken);
        }
    }

    public async ValueTask DeleteAsync(string key, CancellationToken cancellationToken) =>
        await Blob(key).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, conditions: null, cancellationToken);

    public async Task<int> DeleteUntouchedAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var deleted = 0;
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            // Only while it is what was listed: somebody may come back at this very moment.
            if (blob.Properties is { LastModified: { } touched, ETag: { } etag } && touched < since && await DeleteAsync(blob.Name, etag, cancellationToken))
                deleted++;
        }

        return deleted;
    }

    private async Task<bool> DeleteAsync(string blob, ETag etag, CancellationToken cancellationToken)
    {
        try
        {
            return await container.GetBlobClient(blob).DeleteIfExistsAsync(
                DeleteSnapshotsOption.IncludeSnapshots, new BlobRequestConditions { IfMatch = etag }, cancellationToken);
        }
        catch (RequestFailedException touched) when (touched.ErrorCode == BlobErrorCode.ConditionNotMet)
        {
            return false;
        }
    }

    /// <summary>
    /// The client repeats a request whose answer was lost. When the first try had arrived, the second meets its own write and is
    /// refused: that is no conflict, and calling it one would make the caller apply its change twice.
    /// </summary>
    private static async Task<string?> FindOwnWriteAsync(BlobClient blob, string writeId, CancellationToken cancellationToken)
    {
        try
        {
            BlobProperties present = await blob.GetPropertiesAsync(conditions: null, cancellationToken);

            return present.Metadata.TryGetValue(WriteId, out var writer) && writer == writeId ? present.ETag.ToString() : null;
        }
        catch (RequestFailedException absent) when (absent.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private static bool IsConflict(RequestFailedException failure) =>
        failure.ErrorCode == BlobErrorCode.ConditionNotMet
        || failure.ErrorCode == BlobErrorCode.BlobAlreadyExists
        || failure.ErrorCode == BlobErrorCode.BlobNotFound;

    private BlobClient Blob(string key) => container.GetBlobClient($"{StateKey.Hash(key)}.json");
}
