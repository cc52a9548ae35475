using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Benchmarks.Load;

/// <summary>A database of the product with people and one message for each, as large as a check-in card.</summary>
internal sealed class Outbox : IAsyncDisposable
{
    private static readonly string Text = string.Concat(Enumerable.Repeat("How are things with the boat, and what would help? ", 80));

    private readonly int _connectorPort;
    private readonly DbDataSource _source;
    private readonly DbContextOptions<PartnerBotDb> _options;

    public Outbox(StorageOptions storage, int connectorPort)
    {
        Storage = storage;
        _connectorPort = connectorPort;
        _source = StorageRegistration.OpenDataSource(storage);
        _options = storage.Open(_source);
    }

    public StorageOptions Storage { get; }

    /// <summary>Queues one message for each of so many new people.</summary>
    public async Task QueueAsync(int people, int tenants)
    {
        await using (var db = Open())
            await db.Database.MigrateAsync();

        var now = TimeProvider.System.GetUtcNow();
        foreach (var some in Enumerable.Range(0, people).Chunk(5000))
        {
            await using var db = Open();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var number in some)
            {
                var person = new Person(new PersonId(Guid.CreateVersion7(now)), $"tenant-{number % tenants}", $"person-{number}", now);
                person.ChatIs(new ConversationReference
                {
                    ServiceUrl = $"http://127.0.0.1:{_connectorPort}/",
                    ChannelId = "msteams",
                    Conversation = new ConversationAccount { Id = $"a:1kP0Zx9vQmR4tYb7WcJfLhGdSaUeOiNn2B5V8C3X6Z1Kq-{number}" },
                });
                db.Add(person);
                db.Add(Delivery.To(person, $"benchmark/{number}", Activity.Message(Text), now, kind: DeliveryKind.Ask));
            }

            await db.SaveChangesAsync();
        }
    }

    public async Task<int> SentAsync()
    {
        await using var db = Open();

        return await db.Deliveries.CountAsync(delivery => delivery.State == DeliveryState.Sent);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private PartnerBotDb Open() => new(_options);
}
