using System.IO.Compression;
using System.Text.Json;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Databases;

namespace PartnerBot.Tests.Storage;

/// <summary>What a release that was shipped left behind, with today's program on it: the database, the keys, and the cards in people's chats. Its README tells the scene.</summary>
internal sealed class KeptRelease : IAsyncDisposable
{
    /// <summary>The releases that were kept, from the first.</summary>
    public static IReadOnlyList<int> Numbers { get; } = [.. Enumerable.Range(1, Directory.GetDirectories(Folder).Length)];

    private static readonly Dictionary<int, Lazy<WordSafe>> Safes = Numbers.ToDictionary(number => number, number => new Lazy<WordSafe>(() => SafeOf(number)));

    private KeptRelease(int number, BotUnderTest bot)
    {
        Bot = bot;
        var cards = JsonSerializer.Deserialize<Dictionary<string, List<ShownCard>>>(File.ReadAllText(Path.Combine(FolderOf(number), "cards.json")))!;
        (Ana, Ben, Chi, Dora) = (WithCards("Ana"), WithCards("Ben"), WithCards("Chi"), WithCards("Dora"));

        Partner WithCards(string name)
        {
            var partner = bot.Person(name);
            cards[name].ForEach(partner.Keeps);

            return partner;
        }
    }

    public BotUnderTest Bot { get; }

    public Partner Ana { get; }

    public Partner Ben { get; }

    public Partner Chi { get; }

    public Partner Dora { get; }

    /// <summary>Starts today's program on it.</summary>
    public static async Task<KeptRelease> StartAsync(int number) =>
        new(number, await BotUnderTest.StartOnAsync(await DatabaseAsync(number), ("Web:PublicUrl", "https://partnerbot.example/")));

    /// <summary>Its database, as it was left.</summary>
    public static async Task<SqliteDatabase> DatabaseAsync(int number)
    {
        await using var file = new GZipStream(File.OpenRead(Path.Combine(FolderOf(number), "partnerbot.db.gz")), CompressionMode.Decompress);

        return await SqliteDatabase.FromAsync(file, Safes[number].Value);
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    private static string Folder => Path.Combine(Repository.Root, "tests", "PartnerBot.Tests", "Storage", "Releases");

    private static string FolderOf(int number) => Path.Combine(Folder, $"{number}");

    private static WordSafe SafeOf(int number)
    {
        // A copy: when the key is too old to lock with, a new one is made beside it.
        var folder = Directory.CreateTempSubdirectory("partnerbot-keys-").FullName;
        var keys = Path.Combine(FolderOf(number), "keys");
        foreach (var key in Directory.Exists(keys) ? Directory.GetFiles(keys) : [])
        {
            File.Copy(key, Path.Combine(folder, Path.GetFileName(key)));
        }

        return TestWords.In(folder);
    }
}
