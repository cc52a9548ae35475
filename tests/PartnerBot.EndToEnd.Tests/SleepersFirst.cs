using PartnerBot.EndToEnd.Tests.Hosts;
using Xunit.Sdk;
using Xunit.v3;

namespace PartnerBot.EndToEnd.Tests;

/// <summary>Lets the test begin first that sleeps for minutes: others run beside it meanwhile, and nobody waits for it at the end.</summary>
internal sealed class SleepersFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => collection.TestCollectionDisplayName.Contains(nameof(ThreeHostsAsleepTests), StringComparison.Ordinal))];
}
