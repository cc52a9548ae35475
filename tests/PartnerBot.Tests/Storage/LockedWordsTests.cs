using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerBot.Partnerships;
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

        Assert.Equal(2, await start.RunAsync(Cancellation));

        Assert.DoesNotContain("my own quiet words", await database.RawAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal("my own quiet words", await db.Partnerships.Where(one => one.Id == id).Select(one => one.Purpose).SingleAsync(Cancellation));
        Assert.Equal(0, await start.RunAsync(Cancellation));
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
}
