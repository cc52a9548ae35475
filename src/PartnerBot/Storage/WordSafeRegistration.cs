using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace PartnerBot.Storage;

internal static class WordSafeRegistration
{
    /// <summary>Adds the <see cref="WordSafe"/> with its keys. Data Protection makes a new key every 90 days and keeps the old ones to open with.</summary>
    public static IServiceCollection AddWordSafe(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("PartnerBot");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<StorageOptions>, ILoggerFactory>(
            (keys, storage, logs) => keys.XmlRepository = Keys(storage.Value, logs));

        return services.AddSingleton(provider => new WordSafe(
            provider.GetRequiredService<IDataProtectionProvider>(), provider.GetRequiredService<IOptions<StorageOptions>>().Value.Keys.AcceptLoss));
    }

    private static IXmlRepository Keys(StorageOptions storage, ILoggerFactory logs) => storage.Keys.Home switch
    {
        KeyHome.Folder => new FileSystemXmlRepository(new DirectoryInfo(storage.Keys.Folder ?? BesideDatabase(storage)), logs),
        KeyHome.AzureBlobs => new BlobKeys(StorageRegistration.Container(storage.Blobs, storage.Keys.Container)),
    };

    private static string BesideDatabase(StorageOptions storage)
    {
        var file = storage.Provider == DatabaseProvider.Sqlite ? new SqliteConnectionStringBuilder(storage.EffectiveConnectionString).DataSource : "";

        return Path.Combine(file is "" or ":memory:" ? "data" : Path.GetDirectoryName(Path.GetFullPath(file))!, "keys");
    }
}
