using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Testing.Databases;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Hosts;

public sealed class StartingTogetherTests(Postgres postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Three_hosts_that_start_at_once_on_an_empty_database_all_come_up_with_one_key(string clustered)
    {
        await using var database = await PostgresDatabase.EmptyAsync(postgres);
        var keys = Directory.CreateTempSubdirectory("partnerbot-keys-");
        var settings = new Dictionary<string, string>
        {
            ["Storage:Provider"] = "PostgreSql",
            ["Storage:ConnectionString"] = database.Storage.ConnectionString!,
            ["Storage:Keys:Folder"] = keys.FullName,
            ["Schedules:Clustered"] = clustered,
        };

        var starting = Enumerable.Range(0, 3).Select(_ => BotProcess.StartAsync(settings, Cancel)).ToList();
        try
        {
            using var browser = new HttpClient();
            foreach (var host in await Task.WhenAll(starting))
            {
                using var ready = await browser.GetAsync(new Uri(host.Address, "/health/ready"), Cancel);
                Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
                Assert.DoesNotContain("fail:", host.Output, StringComparison.Ordinal);
            }

            await using var db = database.CreateDbContext();
            Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancel));
            Assert.Single(keys.GetFiles("key-*.xml"));
        }
        finally
        {
            foreach (var host in starting.Where(start => start.IsCompletedSuccessfully))
                await (await host).DisposeAsync();
            keys.Delete(recursive: true);
        }
    }
}
