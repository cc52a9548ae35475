using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;

namespace PartnerBot.Testing.Databases;

/// <summary>In a file, as in production. The migrations run once in a test run; every test gets a copy of their result.</summary>
internal sealed class SqliteDatabase : TestDatabase
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateOnceAsync);
    private readonly string _path;

    private SqliteDatabase(string path, WordSafe? words = null)
        : base(new() { ConnectionString = $"Data Source={path}" }, words)
    {
        _path = path;
    }

    /// <summary>Where its file is.</summary>
    public string Place => _path;

    public static new async Task<SqliteDatabase> CreateAsync()
    {
        var path = NewPath();
        await File.WriteAllBytesAsync(path, await Migrated.Value);

        return new SqliteDatabase(path);
    }

    /// <summary>A database without a table, for tests of the migrations themselves.</summary>
    public static SqliteDatabase Empty() => new(NewPath());

    /// <summary>A copy of a database that was kept, as it was left.</summary>
    /// <param name="file">What stands in its file.</param>
    /// <param name="words">With the keys that belong to it.</param>
    /// <param name="ahead">What was written ahead of the file and does not stand in it yet, if anything.</param>
    public static async Task<SqliteDatabase> FromAsync(Stream file, WordSafe words, Stream? ahead = null)
    {
        var path = NewPath();
        await using (var copy = File.Create(path))
            await file.CopyToAsync(copy);
        if (ahead is not null)
        {
            await using var copy = File.Create($"{path}-wal");
            await ahead.CopyToAsync(copy);
        }

        return new SqliteDatabase(path, words);
    }

    /// <summary>The database as it is now, in a file of its own: what a host that died at this moment leaves behind.</summary>
    public async Task<SqliteDatabase> CopyAsync(CancellationToken cancellationToken)
    {
        var copy = Empty();
        await using var db = CreateDbContext();
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy._path}", cancellationToken);

        return copy;
    }

    public override async Task<string> RawAsync(CancellationToken cancellationToken)
    {
        var raw = new StringBuilder();
        foreach (var file in new[] { _path, $"{_path}-wal" }.Where(File.Exists))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            raw.Append(await reader.ReadToEndAsync(cancellationToken));
        }

        return raw.ToString();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        using (var connection = new SqliteConnection(Storage.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        foreach (var file in new[] { _path, $"{_path}-wal", $"{_path}-shm" })
        {
            File.Delete(file);
        }
    }

    private static string NewPath() => Path.Combine(Path.GetTempPath(), $"partnerbot-{Guid.CreateVersion7():N}.db");

    private static async Task<byte[]> MigrateOnceAsync()
    {
        await using var template = Empty();
        await using (var db = template.CreateDbContext())
        {
            await db.Database.MigrateAsync();
            // Everything into the one file that is about to be read.
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        return await File.ReadAllBytesAsync(template._path);
    }
}
