using Azure.Storage.Blobs;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Services;

public sealed class AzuriteTests(Azurite azurite)
{
    [Fact]
    public async Task A_blob_comes_back_as_it_was_stored()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var container = new BlobContainerClient(await azurite.ConnectionStringAsync(cancellationToken), "fixture");
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

        await container.GetBlobClient("note").UploadAsync(BinaryData.FromString("meet first"), overwrite: true, cancellationToken);

        var stored = await container.GetBlobClient("note").DownloadContentAsync(cancellationToken);
        Assert.Equal("meet first", stored.Value.Content.ToString());
    }
}
