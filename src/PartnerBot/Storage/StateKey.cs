using System.Text;
using PartnerBot.BotFramework.State;

namespace PartnerBot.Storage;

internal static class StateKey
{
    public const int MaxLength = 1_024;
    public const int HashLength = 64;

    /// <summary>
    /// What a key is stored under. Ids of Teams hold colons, slashes, semicolons and question marks, differ in case only, and are
    /// longer than some index may hold; a hash has none of these. The log names a document by it, too.
    /// </summary>
    public static string Hash(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(key.Length, MaxLength, nameof(key));

        return StateDigest.Of(key);
    }

    /// <summary>The key as PostgreSQL accepts it in a text column, for people who look into the table.</summary>
    public static string Readable(string key) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(key)).Replace('\0', '\uFFFD');
}
