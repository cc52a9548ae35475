using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PartnerBot.Storage;
using Xunit;

namespace PartnerBot.Tests.Storage;

public sealed class FullDiskTests
{
    public static TheoryData<Exception, bool> Failures { get; } = new()
    {
        { new SqliteException("database or disk is full", 13), true },
        { new DbUpdateException("not saved", new SqliteException("database or disk is full", 13)), true },
        { new PostgresException("could not extend file", "ERROR", "ERROR", "53100"), true },
        { new SqliteException("database is locked", 5), false },
        { new PostgresException("duplicate key", "ERROR", "ERROR", "23505"), false },
        { new TimeoutException(), false },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_full_disk_is_told_from_other_failures(Exception failure, bool isFull) => Assert.Equal(isFull, TryToWrite.IsDiskFull(failure));
}
