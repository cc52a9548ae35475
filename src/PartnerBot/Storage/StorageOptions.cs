namespace PartnerBot.Storage;

/// <summary>Where facts and conversation state are kept: the section <c>Storage</c> of the settings.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>
    /// Null means the SQLite file <c>data/partnerbot.db</c>. A relative path counts from the working directory, not from the
    /// program's own folder: a new build or version keeps the data.
    /// </summary>
    public string? ConnectionString { get; set; }

    public ConversationStateHome ConversationState { get; set; } = ConversationStateHome.Database;

    public BlobOptions Blobs { get; set; } = new();

    /// <summary>The connection string in force.</summary>
    public string EffectiveConnectionString =>
        string.IsNullOrWhiteSpace(ConnectionString) ? "Data Source=data/partnerbot.db" : ConnectionString;

    internal sealed class BlobOptions
    {
        /// <summary>With an account key; for Azurite and small installations. Exactly one of this and <see cref="ServiceUri"/> is given.</summary>
        public string? ConnectionString { get; set; }

        /// <summary>Such as https://account.blob.core.windows.net; signs in with the host's own identity.</summary>
        public Uri? ServiceUri { get; set; }

        /// <summary>Created at start when absent.</summary>
        public string Container { get; set; } = "conversation-state";
    }
}

internal enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}

internal enum ConversationStateHome
{
    Database,
    AzureBlobs,
}
