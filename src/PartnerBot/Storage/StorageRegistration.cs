using System.Data.Common;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.State;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.Storage;

internal static class StorageRegistration
{
    /// <summary>
    /// Adds <see cref="PartnerBotDb"/> (one for each scope), its factory, the <see cref="DbDataSource"/> behind both, and the
    /// <see cref="IStateStore"/>. Everything is read from the options when first used, so that a test's settings count.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);

        services.AddWordSafe();
        services.AddSingleton(OpenDataSource);
        services.AddPooledDbContextFactory<PartnerBotDb>((provider, options) =>
            options.UseStorage(Options(provider), provider.GetRequiredService<DbDataSource>()));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PartnerBotDb>>().CreateDbContext());

        services.AddSingleton<IStateStore>(provider => new LockedStateStore(ConversationState(provider), provider.GetRequiredService<WordSafe>()));
        services.AddSingleton(provider => (IOldDocuments)provider.GetRequiredService<IStateStore>());
        services.AddSingleton<LockStoredWords>();
        services.AddSingleton<KeysInUse>();
        services.AddSingleton<TryToWrite>();
        services.AddSingleton<ReachStorage>();
        services.AddSingleton<ISeenActivities, DatabaseSeenActivities>();
        services.AddSingleton<ITurnConflicts, DatabaseConflicts>();
        services.AddHostedService<StartInTurn>();
        services.AddHostedService<PrepareStorage>();
        services.AddHostedService<ForgetSeenActivities>();
        services.AddHostedService<NoteKeys>();

        return services;
    }

    /// <summary>The database as every context sees it, in the product and in tests.</summary>
    public static DbContextOptionsBuilder UseStorage(this DbContextOptionsBuilder options, StorageOptions storage, DbDataSource source)
    {
        _ = storage.Provider switch
        {
            DatabaseProvider.Sqlite => options.UseSqlite(source.ConnectionString).AddInterceptors(new SqliteSession()),
            DatabaseProvider.PostgreSql => PostgresSession.Use(options, source),
        };

        // Migrations are written by hand and keep no snapshot to compare with; a test compares the migrated tables with the model.
        return options.ReplaceService<IModelCacheKeyFactory, ModelOfSafe>().AddInterceptors(NoQueryByWords.Instance).ConfigureWarnings(warnings => warnings
            .Ignore(RelationalEventId.PendingModelChangesWarning)
            // Often expected, as when the same press arrives twice at once; what is not reaches the edge of the turn, job or delivery, which logs it as an error.
            .Log((RelationalEventId.CommandError, LogLevel.Information), (CoreEventId.SaveChangesFailed, LogLevel.Information)));
    }

    public static DbDataSource OpenDataSource(StorageOptions storage) => storage.Provider switch
    {
        DatabaseProvider.Sqlite => SqliteSession.DataSource(storage.EffectiveConnectionString),
        DatabaseProvider.PostgreSql => PostgresSession.DataSource(storage.EffectiveConnectionString),
    };

    private static DbDataSource OpenDataSource(IServiceProvider provider) => OpenDataSource(Options(provider));

    private static IStateStore ConversationState(IServiceProvider provider) => Options(provider).ConversationState switch
    {
        ConversationStateHome.Database => ActivatorUtilities.CreateInstance<DatabaseStateStore>(provider),
        ConversationStateHome.AzureBlobs => new BlobStateStore(Container(Options(provider).Blobs, Options(provider).Blobs.Container)),
    };

    internal static BlobContainerClient Container(StorageOptions.BlobOptions blobs, string name, BlobClientOptions? how = null) => blobs.ServiceUri is { } service
        ? new BlobServiceClient(service, new DefaultAzureCredential(), how).GetBlobContainerClient(name)
        : new BlobContainerClient(blobs.ConnectionString, name, how);

    private static StorageOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value;
}
