using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using PartnerBot.Schedules;
using PartnerBot.Storage;
using PartnerBot.Testing;
using Quartz;

namespace PartnerBot.Tests.Schedules;

/// <summary>A host with storage and scheduler and nothing else, on a given database.</summary>
internal sealed class SchedulingHost : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly Runs _runs = new();

    public SchedulingHost(StorageOptions storage, string environment = "Development", bool clustered = false, Action<IServiceCollection>? more = null)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(
        [
            KeyValuePair.Create("Storage:Provider", (string?)storage.Provider.ToString()),
            KeyValuePair.Create("Storage:ConnectionString", storage.ConnectionString),
            KeyValuePair.Create("Schedules:Clustered", (string?)(clustered ? "true" : "false")),
        ]);
        builder.Services.AddSingleton(_runs);
        builder.Services.AddSchedules();
        builder.Services.AddStorage();
        // The database is a test's, and so are the keys to its words.
        builder.Services.Replace(ServiceDescriptor.Singleton(TestWords.Safe));
        more?.Invoke(builder.Services);
        _host = builder.Build();
    }

    public JobPlanner Planner => _host.Services.GetRequiredService<JobPlanner>();

    public TakeUpFailedPlans TakeUp => _host.Services.GetRequiredService<TakeUpFailedPlans>();

    public IServiceProvider Services => _host.Services;

    /// <summary>What ran, in order.</summary>
    public ChannelReader<JobSubject> Ran => _runs.Subjects.Reader;

    /// <summary>Jobs that have begun end only when this is completed.</summary>
    public TaskCompletionSource? HeldUntil
    {
        get => _runs.HeldUntil;
        init => _runs.HeldUntil = value;
    }

    public Task StartAsync(CancellationToken cancellationToken) => _host.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => _host.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }

    internal sealed class Runs
    {
        public Channel<JobSubject> Subjects { get; } = Channel.CreateUnbounded<JobSubject>();

        public TaskCompletionSource? HeldUntil { get; set; }
    }

    /// <summary>Uses the database of its scope, as every job of the product does.</summary>
    internal sealed class RecordingJob(Runs runs, PartnerBotDb db) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            await db.StateEntries.CountAsync(cancellationToken);
            await runs.Subjects.Writer.WriteAsync(JobSubject.Of(context), cancellationToken);
            await (runs.HeldUntil?.Task ?? Task.CompletedTask);
        }
    }
}
