namespace PartnerBot.EndToEnd.Tests.Journeys;

/// <summary>What the bot of a journey stands on. A journey that is played more than once is played on each.</summary>
public enum Ground
{
    /// <summary>One SQLite file with everything in it.</summary>
    Sqlite,

    /// <summary>PostgreSQL, and Azure Blob Storage for conversation state and keys.</summary>
    PostgresAndBlobs,
}
