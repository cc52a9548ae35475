using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartnerBot.BotFramework.State;
using PartnerBot.Storage;
using Xunit;

namespace PartnerBot.Tests.Storage;

public sealed class StorageStartTests : IDisposable
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnerbot-");

    [Fact]
    public async Task The_first_start_makes_folder_file_and_tables_before_anything_else_starts()
    {
        var path = Path.Combine(_folder.FullName, "new", "folder", "bot.db");

        await StartAsync(path);

        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task Readers_and_the_writer_do_not_shut_each_other_out_of_a_new_file()
    {
        var path = Path.Combine(_folder.FullName, "bot.db");

        await StartAsync(path);

        Assert.Equal("wal", await JournalModeAsync(path));
    }

    [Fact]
    public async Task Nor_of_a_file_that_was_made_otherwise_such_as_one_restored_from_a_backup()
    {
        var path = Path.Combine(_folder.FullName, "bot.db");
        await StartAsync(path);
        Assert.Equal("delete", await JournalModeAsync(path, "PRAGMA journal_mode = DELETE"));

        await StartAsync(path);

        Assert.Equal("wal", await JournalModeAsync(path));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task StartAsync(string path)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Storage:ConnectionString", (string?)$"Data Source={path};Pooling=False")]);
        builder.Services.AddHostedService<ReadsAtStart>();
        builder.Services.AddStorage();
        using var host = builder.Build();

        await host.StartAsync(Cancellation);
        await host.StopAsync(Cancellation);
    }

    private static async Task<string?> JournalModeAsync(string path, string ask = "PRAGMA journal_mode")
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of this class's own two statements.
        command.CommandText = ask;
#pragma warning restore CA2100

        return await command.ExecuteScalarAsync(Cancellation) as string;
    }

    private sealed class ReadsAtStart(IServiceScopeFactory scopes, IStateStore state) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await using var scope = scopes.CreateAsyncScope();

            Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<PartnerBotDb>().StateEntries.CountAsync(cancellationToken));
            Assert.Null(await state.ReadAsync("anything", cancellationToken));
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
