using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnerBot.Storage;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Storage;

public sealed class KeysInBlobsTests(Azurite azurite)
{
    [Fact]
    public async Task What_one_host_locks_another_opens_with_the_keys_in_Azure_Blob_Storage()
    {
        var storage = new StorageOptions
        {
            Blobs = { ConnectionString = await azurite.ConnectionStringAsync(TestContext.Current.CancellationToken) },
            Keys = { Home = KeyHome.AzureBlobs, Container = $"keys-{Guid.CreateVersion7():N}" },
        };
        await using var first = Host(storage);
        await using var second = Host(storage);

        var locked = first.GetRequiredService<WordSafe>().Lock("my own quiet words");

        Assert.Equal("my own quiet words", second.GetRequiredService<WordSafe>().Open(locked));
    }

    private static ServiceProvider Host(StorageOptions storage) =>
        new ServiceCollection().AddLogging().AddSingleton(Options.Create(storage)).AddWordSafe().BuildServiceProvider();
}
