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

    private async Task<BlobStateStore> StoreAsync(BlobClientOptions options)
    {
        var container = $"contract-{Guid.CreateVersion7():N}";
        var store = new BlobStateStore(new BlobContainerClient(await azurite.ConnectionStringAsync(Cancellation), container, options));
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
