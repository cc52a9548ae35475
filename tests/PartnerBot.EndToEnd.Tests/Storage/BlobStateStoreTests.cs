using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using PartnerBot.BotFramework.State;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Storage;

public sealed class BlobStateStoreTests(Azurite azurite) : StateStoreContract, IAsyncLifetime
{
    private BlobStateStore _store = null!;
    private BlobContainerClient _container = null!;

    protected override IStateStore Store => _store;

    public async ValueTask InitializeAsync() => _store = await StoreAsync(new BlobClientOptions());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_no_conflict_with_itself()
    {
        using var wire = new LossyWire();
        var options = new BlobClientOptions { Transport = wire };
        options.Retry.Delay = TimeSpan.FromMilliseconds(10);
        var store = await StoreAsync(options);

        wire.LosesNextAnswer = true;
        var first = await store.WriteAsync("key", "1"u8.ToArray(), etag: null, Cancellation);
        wire.LosesNextAnswer = true;
        var second = await store.WriteAsync("key", "2"u8.ToArray(), first, Cancellation);

        Assert.Equal(2, wire.Lost);
        Assert.NotNull(first);
        Assert.Equal(second, (await store.ReadAsync("key", Cancellation))?.ETag);
        Assert.Null(await store.WriteAsync("key", "3"u8.ToArray(), first, Cancellation));
    }

    [Fact]
    public async Task What_nobody_has_touched_since_goes_and_what_was_touched_stays()
    {
        await _store.WriteAsync("left", "1"u8.ToArray(), etag: null, Cancellation);
        var touched = await _store.WriteAsync("touched", "1"u8.ToArray(), etag: null, Cancellation);
        var left = await ModifiedAsync("left");
        // Blobs know their age in whole seconds.
        await Until.TrueAsync(
            "a blob that is younger",
            async _ =>
            {
                touched = await _store.WriteAsync("touched", "2"u8.ToArray(), touched, Cancellation);

                return await ModifiedAsync("touched") > left;
            },
            TimeSpan.FromMinutes(1),
            Cancellation);

        Assert.Equal(0, await _store.DeleteUntouchedAsync(left, Cancellation));
        Assert.Equal(1, await _store.DeleteUntouchedAsync(await ModifiedAsync("touched"), Cancellation));

        Assert.Null(await _store.ReadAsync("left", Cancellation));
        Assert.Equal(touched, (await _store.ReadAsync("touched", Cancellation))?.ETag);
    }

    private async Task<DateTimeOffset> ModifiedAsync(string key) =>
        (await _container.GetBlobClient($"{StateKey.Hash(key)}.json").GetPropertiesAsync(cancellationToken: Cancellation)).Value.LastModified;

    private async Task<BlobStateStore> StoreAsync(BlobClientOptions options)
    {
        _container = new BlobContainerClient(await azurite.ConnectionStringAsync(Cancellation), $"contract-{Guid.CreateVersion7():N}", options);
        var store = new BlobStateStore(_container);
        await store.CreateContainerAsync(Cancellation);

        return store;
    }

    /// <summary>Delivers every request and can lose the answer to an upload.</summary>
    private sealed class LossyWire : HttpPipelineTransport, IDisposable
    {
        private readonly HttpClientTransport _wire = new();

        public bool LosesNextAnswer { get; set; }

        public int Lost { get; private set; }

        public override Request CreateRequest() => _wire.CreateRequest();

        public void Dispose() => _wire.Dispose();

        public override void Process(HttpMessage message) => _wire.Process(message);

        public override async ValueTask ProcessAsync(HttpMessage message)
        {
            await _wire.ProcessAsync(message);
            if (LosesNextAnswer && message.Request.Method == RequestMethod.Put)
            {
                LosesNextAnswer = false;
                Lost++;
                throw new IOException("The answer was lost.");
            }
        }
    }
}
