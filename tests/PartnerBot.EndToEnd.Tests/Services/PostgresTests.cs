using Npgsql;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Services;

public sealed class PostgresTests(Postgres postgres)
{
    [Fact]
    public async Task A_new_database_answers()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var connection = new NpgsqlConnection(await postgres.CreateDatabaseAsync(cancellationToken));
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT 1", connection);

        Assert.Equal(1, await command.ExecuteScalarAsync(cancellationToken));
    }
}
