using PartnerBot.EndToEnd.Tests.Accessibility;
using PartnerBot.EndToEnd.Tests.Deliveries;
using PartnerBot.EndToEnd.Tests.Hosts;
using PartnerBot.EndToEnd.Tests.Journeys;
using Xunit.Sdk;
using Xunit.v3;

namespace PartnerBot.EndToEnd.Tests;

/// <summary>
/// Lets those begin first that take longest, and the one before all that sleeps for minutes: others run beside them meanwhile, and nobody waits for one
/// of them at the end.
/// </summary>
internal sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string?[] Longest =
    [
        typeof(ThreeHostsAsleepTests).FullName,
        typeof(WholeStoryTests).FullName,
        typeof(ReflectingTogetherTests).FullName,
        typeof(ThreeHostsFanOutTests).FullName,
        typeof(ThreeHostsScheduleTests).FullName,
        typeof(KilledHostTests).FullName,
        typeof(LooksTests).FullName,
        typeof(JoiningTogetherTests).FullName,
        typeof(NarrowTests).FullName,
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => PlaceOf(collection.TestCollectionDisplayName))];

    private static int PlaceOf(string collection) =>
        Array.FindIndex(Longest, name => collection.Contains(name!, StringComparison.Ordinal)) is >= 0 and var place ? place : Longest.Length;
}
