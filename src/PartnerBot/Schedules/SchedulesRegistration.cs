using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PartnerBot.Storage;
using Quartz;
using Quartz.Impl.AdoJobStore;

namespace PartnerBot.Schedules;

internal static class SchedulesRegistration
{
    private const string DataSource = "PartnerBot";

    /// <summary>
    /// How often a host looks for plans that it has not made itself. Quartz's own 30 seconds are those of the releases before too: what such a host
    /// cannot run, it would come upon as soon as this one (<see cref="FailedPlansLoop"/>).
    /// </summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Adds the <see cref="JobPlanner"/> and Quartz with its store in the product's own database. Needs
    /// <see cref="StorageRegistration.AddStorage"/>, whose migrations run before the scheduler is built.
    /// </summary>
    public static IServiceCollection AddSchedules(this IServiceCollection services)
    {
        services.AddOptions<SchedulesOptions>().BindConfiguration(SchedulesOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SchedulesOptions>, SchedulesOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<JobPlanner>();

        services.AddQuartz(quartz => quartz.UsePersistentStore(store => store
            .UseDataSource(DataSource)
            .UseDataSource(source => source.UseRegisteredDataSource = true)
            .UseDriverDelegate(provider => DriverDelegate(provider))
            .UseSystemTextJsonSerializer()));
        ConfigureByOwnSettings(services);
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        services.AddSingleton<TakeUpFailedPlans>();
        services.AddHostedService<FailedPlansLoop>();

        return services;
    }

    /// <remarks>Reads the settings as they are written: through the validated options, one wrong setting would be reported once for each line here.</remarks>
    private static void ConfigureByOwnSettings(IServiceCollection services)
    {
        services.AddOptions<DataSourceOptions>(DataSource).Configure<IConfiguration>((source, settings) =>
            source.Provider = settings.Storage().Provider == DatabaseProvider.PostgreSql ? DataSourceOptions.Providers.Npgsql : DataSourceOptions.Providers.Sqlite);
        services.AddOptions<QuartzSchedulerOptions>().Configure<IConfiguration>((scheduler, settings) =>
        {
            scheduler.InstanceName = "PartnerBot";
            scheduler.GenerateInstanceId = settings.IsClustered();
            scheduler.IdleWaitTime = BetweenLooks;
        });
        services.AddOptions<ThreadPoolOptions>().Configure<IConfiguration>((pool, settings) => pool.MaxConcurrency = settings.Schedules().ConcurrentJobs);
        services.AddOptions<ClusteringOptions>().Configure<IConfiguration>((cluster, settings) => cluster.Enabled = settings.IsClustered());
        services.AddOptions<AdoJobStoreOptions>().Configure<IConfiguration>((store, settings) =>
        {
            store.StoreJobDataAsStrings = true;
            store.UseDbLocks = settings.IsClustered();
        });
    }

    private static bool IsClustered(this IConfiguration settings) => settings.Schedules().Clustered ?? settings.Storage().Provider == DatabaseProvider.PostgreSql;

    private static StorageOptions Storage(this IConfiguration settings) => settings.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();

    private static SchedulesOptions Schedules(this IConfiguration settings) => settings.GetSection(SchedulesOptions.Section).Get<SchedulesOptions>() ?? new();

    private static IDriverDelegate DriverDelegate(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value.Provider switch
    {
        DatabaseProvider.Sqlite => new SQLiteDelegate(),
        DatabaseProvider.PostgreSql => new PostgreSQLDelegate(),
    };
}
