using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;
using PartnerBot.Testing.Databases;
using Xunit;

namespace PartnerBot.Tests.Storage;

public sealed class SqliteConcurrencyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_flood_of_writers_and_readers_never_meets_a_locked_database()
    {
        await using var database = await SqliteDatabase.CreateAsync();

        await Task.WhenAll(Enumerable.Range(0, 32).Select(writer => Task.Run(() => WriteAndReadAsync(database, writer), Cancellation)));

        await using var db = database.CreateDbContext();
        Assert.Equal(32 * 20 * 3, await db.SeenActivities.CountAsync(Cancellation));
        Assert.Equal(32 * 20, await db.SeenActivities.CountAsync(seen => seen.CompletedAt != null, Cancellation));
    }

    [Fact]
    public async Task Readers_go_on_while_a_writer_holds_its_transaction()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var writer = database.CreateDbContext();
        await using var transaction = await writer.Database.BeginTransactionAsync(Cancellation);
        writer.SeenActivities.Add(Seen("conversation", "activity"));
        await writer.SaveChangesAsync(Cancellation);

        await using var reader = database.CreateDbContext();
        Assert.Equal(0, await reader.SeenActivities.CountAsync(Cancellation));

        await transaction.CommitAsync(Cancellation);
        Assert.Equal(1, await reader.SeenActivities.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Who_only_looks_whether_it_can_be_written_gives_up_soon_behind_a_long_write_and_nobody_after_them()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var writer = database.CreateDbContext();
        await using var transaction = await writer.Database.BeginTransactionAsync(Cancellation);
        writer.SeenActivities.Add(Seen("conversation", "activity"));
        await writer.SaveChangesAsync(Cancellation);

        await Assert.ThrowsAsync<SqliteException>(() => new TryToWrite(database, TimeProvider.System).RunAsync(TimeSpan.FromSeconds(1), Cancellation));

        await using var next = database.CreateDbContext();
        Assert.Equal([30_000], await next.Database.SqlQueryRaw<int>("PRAGMA busy_timeout").ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Instants_are_ordered_and_come_back_as_they_were_saved()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = database.CreateDbContext();
        var noon = new DateTimeOffset(2026, 3, 29, 12, 0, 0, TimeSpan.FromHours(2));
        db.SeenActivities.AddRange(Seen("c", "later", noon.AddMilliseconds(45)), Seen("c", "first", noon), Seen("c", "last", noon.AddMilliseconds(500)));
        await db.SaveChangesAsync(Cancellation);

        var read = await db.SeenActivities.AsNoTracking().OrderBy(seen => seen.ClaimedAt).ToListAsync(Cancellation);

        Assert.Equal(["first", "later", "last"], read.Select(seen => seen.ActivityId));
        Assert.Equal(noon, read[0].ClaimedAt);
        Assert.Equal(TimeSpan.Zero, read[0].ClaimedAt.Offset);
    }

    private static async Task WriteAndReadAsync(SqliteDatabase database, int writer)
    {
        for (var round = 0; round < 20; round++)
        {
            await using var db = database.CreateDbContext();
            // Reads first and writes then, in one transaction: the order that a deferred transaction would fail in.
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            await db.SeenActivities.CountAsync(seen => seen.CompletedAt == null, Cancellation);
            db.SeenActivities.AddRange(Enumerable.Range(0, 3).Select(part => Seen($"conversation {writer}", $"{round}.{part}")));
            await db.SaveChangesAsync(Cancellation);
            await transaction.CommitAsync(Cancellation);

            await db.SeenActivities
                .Where(seen => seen.ConversationId == $"conversation {writer}" && seen.ActivityId == $"{round}.0")
                .ExecuteUpdateAsync(seen => seen.SetProperty(s => s.CompletedAt, s => s.ClaimedAt), Cancellation);
        }
    }

    private static SeenActivity Seen(string conversation, string activity, DateTimeOffset? at = null) => new()
    {
        ConversationId = conversation,
        ActivityId = activity,
        ClaimedAt = at ?? new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero),
    };
}
