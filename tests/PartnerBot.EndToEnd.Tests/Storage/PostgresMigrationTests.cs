using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Databases;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Storage;

public sealed class PostgresMigrationTests(Postgres postgres)
{
    [Fact]
    public async Task The_migrations_make_exactly_the_tables_that_the_model_describes()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var migrated = await PostgresDatabase.EmptyAsync(postgres);
        await using var described = await PostgresDatabase.EmptyAsync(postgres);
        await using var migratedDb = migrated.CreateDbContext();
        await using var describedDb = described.CreateDbContext();

        await migratedDb.Database.MigrateAsync(cancellationToken);
        await describedDb.Database.EnsureCreatedAsync(cancellationToken);

        var expected = await DatabaseSchema.ReadAsync(describedDb, DatabaseProvider.PostgreSql, cancellationToken);
        var actual = await DatabaseSchema.ReadAsync(migratedDb, DatabaseProvider.PostgreSql, cancellationToken);
        Assert.Contains("state_documents.key character varying(1024) not null", expected);
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
    }
}
