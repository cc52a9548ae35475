using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerBot.BotFramework.State;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Databases;
using Xunit;

namespace PartnerBot.Tests.Storage;

/// <summary>A database whose words were locked with one key, and after its rotation with another.</summary>
public sealed class KeysInUseTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnerbot-keys-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_start_sees_by_what_is_noted_that_all_keys_are_there_and_reads_nobodys_words()
    {
        await using var database = await RotatedAsync();
        await using var db = database.CreateDbContext();
        Assert.Equal(2, await db.WordKeys.CountAsync(Cancellation));
        // Nobody's key: whoever reads it, stops.
        await StoreAsync(db, "3", TestWords.Safe.Lock("Ana"));

        await StartAsync(database);
    }

    [Fact]
    public async Task One_key_that_is_missing_stops_the_start_be_it_an_old_one()
    {
        await using var database = await RotatedAsync();

        _folder.GetFiles().MinBy(file => file.CreationTimeUtc)!.Delete();

        await Assert.ThrowsAsync<WordsLockedException>(() => StartAsync(database));
    }

    [Fact]
    public async Task A_key_that_is_missing_and_holds_nothing_any_more_is_forgotten()
    {
        await using var database = await RotatedAsync();
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlAsync($"UPDATE people SET teams_name = NULL WHERE object_id = '1'", Cancellation);
        _folder.GetFiles().MinBy(file => file.CreationTimeUtc)!.Delete();

        await StartAsync(database);

        Assert.Single(await db.WordKeys.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_key_that_is_made_while_the_bot_runs_is_noted_without_a_start()
    {
        await using var database = await RotatedAsync();
        await using var db = database.CreateDbContext();
        Rotate();
        using var host = TestWords.ServicesIn(_folder.FullName);

        await InUse(database, host).NoteAsync(Cancellation);
        await InUse(database, host).NoteAsync(Cancellation);

        Assert.Equal(3, await db.WordKeys.CountAsync(Cancellation));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The bot was started with the first key, and again with the second.</summary>
    private async Task<TestDatabase> RotatedAsync()
    {
        var database = await TestDatabase.CreateAsync();
        await using var db = database.CreateDbContext();
        await StoreAsync(db, "1", TestWords.In(_folder.FullName).Lock("Ana"));
        await StartAsync(database);
        Rotate();
        await StoreAsync(db, "2", TestWords.In(_folder.FullName).Lock("Ben"));
        await StartAsync(database);

        return database;
    }

    private void Rotate()
    {
        using var host = TestWords.ServicesIn(_folder.FullName);
        host.GetRequiredService<IKeyManager>().CreateNewKey(TimeProvider.System.GetUtcNow(), DateTimeOffset.MaxValue);
    }

    private async Task StartAsync(TestDatabase database)
    {
        using var host = TestWords.ServicesIn(_folder.FullName);
        var safe = host.GetRequiredService<WordSafe>();
        var look = new LockStoredWords(database, safe, NullLogger<LockStoredWords>.Instance);

        await new PrepareStorage(
            database, new MemoryStateStore(), look, InUse(database, host), safe, TimeProvider.System, NullLogger<PrepareStorage>.Instance).StartingAsync(Cancellation);
    }

    private static KeysInUse InUse(TestDatabase database, ServiceProvider host) =>
        new(database, host.GetRequiredService<IKeyManager>(), host.GetRequiredService<WordSafe>());

    private static async Task StoreAsync(PartnerBotDb db, string id, string locked)
    {
        db.People.Add(new Person(new PersonId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), "tenant", id, DateTimeOffset.UnixEpoch));
        await db.SaveChangesAsync(Cancellation);
        await db.Database.ExecuteSqlAsync($"UPDATE people SET teams_name = {locked} WHERE object_id = {id}", Cancellation);
    }
}
