using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerBot.Hosting.Health;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Databases;
using Xunit;

namespace PartnerBot.Tests.Storage;

public sealed class LockedWordsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Words_come_out_as_they_went_in_and_never_look_alike()
    {
        const string Words = "Żółw, 🌻 and “quotes”\n\0";

        var locked = TestWords.Safe.Lock(Words);

        Assert.DoesNotContain("and", locked, StringComparison.Ordinal);
        Assert.NotEqual(locked, TestWords.Safe.Lock(Words));
        Assert.Equal(Words, TestWords.Safe.Open(locked));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(64_000)]
    public void A_locked_text_fits_its_column_in_any_script(int length)
    {
        var locked = TestWords.Safe.Lock(new string('語', length));

        Assert.InRange(locked.Length, length, WordSafe.LockedLength(length));
    }

    [Fact]
    public async Task Words_from_before_there_were_keys_are_locked_at_the_next_start()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.CreateDbContext();
        var id = await AddPartnershipAsync(db);
        await db.Database.ExecuteSqlAsync($"UPDATE partnerships SET purpose = 'my own quiet words'", Cancellation);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO state_documents (key_hash, key, content, etag, updated_at) VALUES ('a', 'a', {"{\"draft\":\"my own quiet words\"}"u8.ToArray()}, 'e', '2027-01-01')", Cancellation);
        Assert.Contains("my own quiet words", await database.RawAsync(Cancellation), StringComparison.Ordinal);
        var start = new LockStoredWords(database, TestWords.Safe, NullLogger<LockStoredWords>.Instance);

        Assert.Equal(2, (await start.RunAsync(Cancellation)).Locked);

        Assert.DoesNotContain("my own quiet words", await database.RawAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal("my own quiet words", await db.Partnerships.Where(one => one.Id == id).Select(one => one.Purpose).SingleAsync(Cancellation));
        Assert.Equal(0, (await start.RunAsync(Cancellation)).Locked);
    }

    [Fact]
    public async Task Saying_the_same_again_is_no_change()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.CreateDbContext();
        await AddPartnershipAsync(db);
        db.ChangeTracker.Clear();
        var partnership = await db.Partnerships.SingleAsync(Cancellation);

        partnership.IsCalled($"{partnership.Name}");

        Assert.False(db.ChangeTracker.HasChanges());
    }

    [Fact]
    public async Task A_query_by_locked_words_is_refused_rather_than_finding_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.CreateDbContext();
        var name = "Harbour";

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Partnerships.Where(one => one.Name == name).ToListAsync(Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Partnerships.Where(one => one.Name.StartsWith(name)).ToListAsync(Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Partnerships.OrderBy(one => one.Name).ToListAsync(Cancellation));
        Assert.Empty(await db.Partnerships.Where(one => one.Name != "" && one.DailyWork != null).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Keys_that_do_not_fit_stop_the_start_with_a_sentence_about_them()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.CreateDbContext();
        await AddPartnershipAsync(db);
        var start = new LockStoredWords(database, new WordSafe(new EphemeralDataProtectionProvider()), NullLogger<LockStoredWords>.Instance);

        var stop = await Assert.ThrowsAsync<WordsLockedException>(() => start.RunAsync(Cancellation));

        Assert.Contains("Storage:Keys", stop.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keys_from_before_the_last_rotation_do_not_fit_though_they_open_what_is_older(bool isText)
    {
        var (folder, backup) = (Directory.CreateTempSubdirectory("partnerbot-keys-"), Directory.CreateTempSubdirectory("partnerbot-keys-"));
        try
        {
            await using var database = await TestDatabase.CreateAsync();
            await using var db = database.CreateDbContext();
            using var before = Host(folder);
            await StoreAsync(db, "1", isText, Safe(before));
            File.Copy(folder.GetFiles().Single().FullName, Path.Combine(backup.FullName, folder.GetFiles().Single().Name));
            before.GetRequiredService<IKeyManager>().CreateNewKey(TimeProvider.System.GetUtcNow(), DateTimeOffset.MaxValue);
            using var after = Host(folder);
            await StoreAsync(db, "2", isText, Safe(after));
            using var restored = Host(backup);

            Assert.Equal(2, (await new LockStoredWords(database, Safe(after), NullLogger<LockStoredWords>.Instance).RunAsync(Cancellation)).Keys.Count);
            await Assert.ThrowsAsync<WordsLockedException>(() => new LockStoredWords(database, Safe(restored), NullLogger<LockStoredWords>.Instance).RunAsync(Cancellation));
        }
        finally
        {
            folder.Delete(recursive: true);
            backup.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Keys_that_went_away_while_the_bot_runs_are_no_keys_that_work()
    {
        var keys = new ChangingKeys();
        var health = new KeysHealth(new WordSafe(keys), NullLogger<KeysHealth>.Instance);
        var context = new HealthCheckContext { Registration = new HealthCheckRegistration("keys", health, null, null) };
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(context, Cancellation)).Status);

        keys.Change();

        Assert.Contains("Storage:Keys", (await health.CheckHealthAsync(context, Cancellation)).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Lost_keys_that_are_accepted_as_lost_leave_empty_texts()
    {
        var other = new WordSafe(new EphemeralDataProtectionProvider(), acceptsLoss: true);

        Assert.Equal("", other.Open(TestWords.Safe.Lock("gone")));
    }

    [Fact]
    public void A_new_key_opens_the_old_words_too_also_on_another_host()
    {
        var folder = Directory.CreateTempSubdirectory("partnerbot-keys-");
        try
        {
            using var first = Host(folder);
            var old = Safe(first).Lock("before");
            first.GetRequiredService<IKeyManager>().CreateNewKey(TimeProvider.System.GetUtcNow(), DateTimeOffset.MaxValue);
            using var second = Host(folder);
            var young = Safe(second).Lock("after");

            using var third = Host(folder);

            Assert.Equal("before", Safe(third).Open(old));
            Assert.Equal("after", Safe(third).Open(young));
            Assert.NotEqual(old[..27], young[..27]); // the key's id
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static WordSafe Safe(ServiceProvider host) => new(host.GetRequiredService<IDataProtectionProvider>());

    private static ServiceProvider Host(DirectoryInfo folder)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddDataProtection().SetApplicationName("PartnerBot").PersistKeysToFileSystem(folder);

        return services.BuildServiceProvider();
    }

    /// <summary>Stores a name, or a conversation, as a host with these keys does.</summary>
    private static async Task StoreAsync(PartnerBotDb db, string id, bool isText, WordSafe safe)
    {
        db.People.Add(new Person(new PersonId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), "tenant", id, DateTimeOffset.UnixEpoch));
        await db.SaveChangesAsync(Cancellation);
        await (isText
            ? db.Database.ExecuteSqlAsync($"UPDATE people SET teams_name = {safe.Lock("Ana")} WHERE object_id = {id}", Cancellation)
            : db.Database.ExecuteSqlAsync(
                $"INSERT INTO state_documents (key_hash, key, content, etag, updated_at) VALUES ({id}, {id}, {safe.Lock("{}"u8)}, 'e', '2027-01-01')", Cancellation));
    }

    private static async Task<PartnershipId> AddPartnershipAsync(PartnerBotDb db)
    {
        var now = new DateTimeOffset(2027, 1, 11, 12, 0, 0, TimeSpan.Zero);
        var partnership = new Partnership(
            new PartnershipId(Guid.CreateVersion7(now)),
            new PartnershipDraft("Harbour", "Telling stories", ["City", "Museum"], PartnershipDuration.Open, null, AgreementForm.Letter, "en", "Europe/Berlin"),
            now);
        db.Partnerships.Add(partnership);
        await db.SaveChangesAsync(Cancellation);

        return partnership.Id;
    }

    /// <summary>As Data Protection does when its folder is empty: the next keys open nothing of what the ones before have locked.</summary>
    private sealed class ChangingKeys : IDataProtectionProvider
    {
        private IDataProtectionProvider _keys = new EphemeralDataProtectionProvider();

        public void Change() => _keys = new EphemeralDataProtectionProvider();

        public IDataProtector CreateProtector(string purpose) => new Protector(this, purpose);

        private sealed class Protector(ChangingKeys of, string purpose) : IDataProtector
        {
            public IDataProtector CreateProtector(string inner) => throw new NotSupportedException();

            public byte[] Protect(byte[] plaintext) => of._keys.CreateProtector(purpose).Protect(plaintext);

            public byte[] Unprotect(byte[] protectedData) => of._keys.CreateProtector(purpose).Unprotect(protectedData);
        }
    }
}
