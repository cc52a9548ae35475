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
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnerbot-");

    [Fact]
    public async Task The_first_start_makes_folder_file_and_tables_before_anything_else_starts()
    {
        var path = Path.Combine(_folder.FullName, "new", "folder", "bot.db");
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Storage:ConnectionString", (string?)$"Data Source={path};Pooling=False")]);
        builder.Services.AddHostedService<ReadsAtStart>();
        builder.Services.AddStorage();
        using var host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(File.Exists(path));
    }

    public void Dispose() => _folder.Delete(recursive: true);

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
