using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PartnerBot.Storage;
using PartnerBot.Testing;
using Xunit;

namespace PartnerBot.Tests.Storage;

/// <summary>What holds without a server.</summary>
public sealed class PostgresSessionTests
{
    private const string Nobody = "Host=127.0.0.1;Port=1;Username=nobody;Database=none;Pooling=false";

    [Fact]
    public async Task That_the_database_is_away_is_said_by_a_failure_of_the_database()
    {
        await using var source = PostgresSession.DataSource(Nobody);
        var options = new DbContextOptionsBuilder<PartnerBotDb>();
        options
            .UseStorage(new StorageOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = Nobody }, source)
            .UseApplicationServiceProvider(TestWords.ServicesOf(TestWords.Safe));
        await using var db = new PartnerBotDb(options.Options);

        await Assert.ThrowsAnyAsync<DbException>(() => db.StateEntries.AnyAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", "-c idle_in_transaction_session_timeout=10000")]
    [InlineData(";Options=-c statement_timeout=5000", "-c statement_timeout=5000 -c idle_in_transaction_session_timeout=10000")]
    [InlineData(";Options=-c idle_in_transaction_session_timeout=3000", "-c idle_in_transaction_session_timeout=3000")]
    public async Task A_host_that_hangs_in_a_transaction_is_cut_off_by_the_server_unless_the_operator_says_when(string given, string options)
    {
        await using var source = PostgresSession.DataSource(Nobody + given);

        Assert.Equal(options, new NpgsqlConnectionStringBuilder(source.ConnectionString).Options);
    }
}
