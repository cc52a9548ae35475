using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace PartnerBot.Storage;

/// <summary>Never repeats a connection string: it may hold a password.</summary>
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var faults = Database(options).Concat(Blobs(options)).ToList();

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Database(StorageOptions options)
    {
        if (!Enum.IsDefined(options.Provider))
        {
            yield return $"Storage:Provider must be Sqlite or PostgreSql, but is {options.Provider}.";
        }
        if (options.Provider == DatabaseProvider.PostgreSql && string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            yield return "Storage:ConnectionString must be given when Storage:Provider is PostgreSql, but is empty.";
        }
        else if (!IsConnectionString(options.Provider, options.EffectiveConnectionString))
        {
            // Read by the one that shall use it: to name the server and forget the provider is the commonest slip, and its trace of the stack says nothing of it.
            yield return $"Storage:ConnectionString must be a connection string such as \"{Example(options.Provider)}\" when Storage:Provider is {options.Provider}, but cannot be read as one.";
        }
    }

    private static IEnumerable<string> Blobs(StorageOptions options)
    {
        if (!Enum.IsDefined(options.ConversationState))
        {
            yield return $"Storage:ConversationState must be Database or AzureBlobs, but is {options.ConversationState}.";
        }
        if (!Enum.IsDefined(options.Keys.Home))
        {
            yield return $"Storage:Keys:Home must be Folder or AzureBlobs, but is {options.Keys.Home}.";
        }
        if (options.ConversationState != ConversationStateHome.AzureBlobs && options.Keys.Home != KeyHome.AzureBlobs)
        {
            yield break;
        }

        var given = (string.IsNullOrWhiteSpace(options.Blobs.ConnectionString) ? 0 : 1) + (options.Blobs.ServiceUri is null ? 0 : 1);
        if (given != 1)
        {
            yield return "Exactly one of Storage:Blobs:ConnectionString and Storage:Blobs:ServiceUri must be given when "
                + $"Storage:ConversationState or Storage:Keys:Home is AzureBlobs, but {(given == 0 ? "neither" : "both")} is.";
        }
        if (options.Blobs.ConnectionString is { } connection && !string.IsNullOrWhiteSpace(connection) && !IsBlobConnectionString(connection))
        {
            yield return "Storage:Blobs:ConnectionString must be that of a storage account, as Azure shows it under access keys, but cannot be read as one.";
        }
        if (options.Blobs.ServiceUri is { } uri && !(uri.IsAbsoluteUri && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback)))
        {
            yield return $"Storage:Blobs:ServiceUri must be an absolute https address, but is {uri}.";
        }
        if (!ContainerName().IsMatch(options.Keys.Container))
        {
            yield return $"Storage:Keys:Container must have 3 to 63 lower-case letters, digits and single hyphens, but is \"{options.Keys.Container}\".";
        }
        if (!ContainerName().IsMatch(options.Blobs.Container))
        {
            yield return "Storage:Blobs:Container must have 3 to 63 lower-case letters, digits and single hyphens, "
                + $"but is \"{options.Blobs.Container}\".";
        }
    }

    private static string Example(DatabaseProvider provider) => provider == DatabaseProvider.PostgreSql
        ? "Host=db.example.org;Database=partnerbot;Username=partnerbot;Password=…"
        : "Data Source=data/partnerbot.db";

    private static bool IsConnectionString(DatabaseProvider provider, string text)
    {
        try
        {
            return provider == DatabaseProvider.PostgreSql
                ? new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 }
                : new SqliteConnectionStringBuilder(text).DataSource.Length > 0;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or InvalidCastException)
        {
            return false;
        }
    }

    private static bool IsBlobConnectionString(string text)
    {
        try
        {
            return new BlobServiceClient(text).Uri is not null;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException)
        {
            return false;
        }
    }

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex ContainerName();
}
