using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;
using PartnerBot.Testing.Databases;
using Xunit;

namespace PartnerBot.Postgres.Tests;

/// <summary>PostgreSQL tells at a statement, too, that somebody else was a moment faster, and EF Core puts a word of its own around it.</summary>
public sealed class ConflictTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_finds_a_row_gone_that_they_had_seen_was_not_the_first(bool isTracked)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.CreateDbContext();
        db.Add(new WordKey { Id = new Guid("0190a3b4-0000-7000-8000-000000000001") });
        await db.SaveChangesAsync(Cancellation);
        await using var transaction = await db.BeginAsIfAloneAsync(Cancellation);
        var seen = await db.WordKeys.SingleAsync(Cancellation);
        await using (var other = database.CreateDbContext())
            await other.WordKeys.ExecuteDeleteAsync(Cancellation);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => isTracked ? RemoveAsync(db, seen) : db.WordKeys.ExecuteDeleteAsync(Cancellation));

        Assert.True(failure.IsConflict, failure.ToString());
    }

    private static Task<int> RemoveAsync(PartnerBotDb db, WordKey key)
    {
        db.Remove(key);

        return db.SaveChangesAsync(Cancellation);
    }
}
