using Microsoft.Extensions.Options;
using PartnerBot.Storage;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.Tests.Storage;

public sealed class ReachStorageTests
{
    [Fact]
    public async Task A_file_and_a_folder_are_always_there()
    {
        var reach = Of(new StorageOptions { ConnectionString = "Data Source=/nowhere/at/all.db" });

        Assert.Empty(reach.Parts);
        Assert.Empty(await reach.LookAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Servers_that_nobody_answers_at_are_named_with_what_to_look_at_and_without_a_secret()
    {
        var nowhere = FreePort.Next();
        var reach = Of(new StorageOptions
        {
            Provider = DatabaseProvider.PostgreSql,
            ConnectionString = $"Host=127.0.0.1;Port={nowhere};Username=bot;Password=secret",
            ConversationState = ConversationStateHome.AzureBlobs,
            Blobs = { ConnectionString = $"DefaultEndpointsProtocol=http;AccountName=account;AccountKey=c2VjcmV0;BlobEndpoint=http://127.0.0.1:{nowhere}/account;" },
            Keys = { Home = KeyHome.AzureBlobs },
        });

        var unreached = await reach.LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["database", "conversations", "keys"], unreached.Select(one => one.Part));
        Assert.StartsWith("PostgreSQL does not answer", unreached[0].WhatToDo, StringComparison.Ordinal);
        Assert.All(unreached.Skip(1), one => Assert.StartsWith("Blob Storage does not answer", one.WhatToDo, StringComparison.Ordinal));
        Assert.All(unreached, one => Assert.Contains("Storage:", one.WhatToDo, StringComparison.Ordinal));
        Assert.All(unreached, one => Assert.DoesNotContain($"{nowhere}", one.WhatToDo, StringComparison.Ordinal));
    }

    private static ReachStorage Of(StorageOptions storage) => new(StorageRegistration.OpenDataSource(storage), Options.Create(storage), TimeProvider.System);
}
