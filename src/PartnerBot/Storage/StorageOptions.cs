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

    public KeyOptions Keys { get; set; } = new();

    /// <summary>The connection string in force.</summary>
    public string EffectiveConnectionString =>
        string.IsNullOrWhiteSpace(ConnectionString) ? "Data Source=data/partnerbot.db" : ConnectionString;

    /// <summary>Where the keys are with which people's words are locked.</summary>
    internal sealed class KeyOptions
    {
        public KeyHome Home { get; set; } = KeyHome.Folder;

        /// <summary>Null means the folder <c>keys</c> beside the SQLite file, or <c>data/keys</c>. All hosts of one database share one folder.</summary>
        public string? Folder { get; set; }

        /// <summary>In the account of <see cref="Blobs"/>; created at start when absent.</summary>
        public string Container { get; set; } = "keys";

        /// <summary>Only when keys are lost for good: starts without them; what they locked is shown as empty.</summary>
        public bool AcceptLoss { get; set; }
    }

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

internal enum KeyHome
{
    Folder,
    AzureBlobs,
}
