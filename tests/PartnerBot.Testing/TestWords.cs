using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.Storage;

namespace PartnerBot.Testing;

/// <summary>The keys of all tests together: a model belongs to its keys, and making one takes longer than most tests.</summary>
internal static class TestWords
{
    public static WordSafe Safe { get; } = new(new EphemeralDataProtectionProvider());

    /// <summary>What a context finds the safe by.</summary>
    public static IServiceProvider Services { get; } = new ServiceCollection().AddSingleton(Safe).BuildServiceProvider();
}
