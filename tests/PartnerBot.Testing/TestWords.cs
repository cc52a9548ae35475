using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnerBot.Storage;

namespace PartnerBot.Testing;

/// <summary>The keys of all tests together: a model belongs to its keys, and making one takes longer than most tests.</summary>
internal static class TestWords
{
    /// <summary>Where the keys are, for a bot in a process of its own that works on a database of the tests.</summary>
    public static string Folder { get; } = Directory.CreateTempSubdirectory("partnerbot-keys-").FullName;

    public static WordSafe Safe { get; } = In(Folder);

    /// <summary>A safe with the keys of a folder; the first one is made there when it has none.</summary>
    public static WordSafe In(string folder) => ServicesIn(folder).GetRequiredService<WordSafe>();

    /// <summary>A safe and its keys, as a host has them.</summary>
    public static ServiceProvider ServicesIn(string folder) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(Options.Create(new StorageOptions { Keys = new() { Folder = folder } }))
        .AddWordSafe()
        .BuildServiceProvider();

    /// <summary>What a context finds the safe by.</summary>
    public static IServiceProvider ServicesOf(WordSafe safe) => new ServiceCollection().AddSingleton(safe).BuildServiceProvider();
}
