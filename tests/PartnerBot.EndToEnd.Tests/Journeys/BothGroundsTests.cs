using System.Reflection;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Journeys;

/// <summary>Holds the journeys to it that what works in one SQLite file works on what several hosts share.</summary>
public sealed class BothGroundsTests
{
    private static readonly IReadOnlyList<MethodInfo> Journeys =
    [
        .. from type in typeof(Ground).Assembly.GetTypes()
           where type.Namespace == typeof(Ground).Namespace && type.GetConstructors().Any(made => made.GetParameters().Any(needed => needed.ParameterType == typeof(ChromiumBrowser)))
           from method in type.GetMethods()
           where method.IsDefined(typeof(FactAttribute))
           select method,
    ];

    [Fact]
    public void Each_journey_is_played_on_what_hosts_share_and_in_one_file_too_when_it_is_played_again()
    {
        Assert.NotEmpty(Journeys);
        Assert.Empty(Journeys.Where(journey => !IsEnough(GroundsOf(journey))).Select(journey => journey.Name));
    }

    [Theory]
    [InlineData(true, Ground.PostgresAndBlobs)]
    [InlineData(true, Ground.Sqlite, Ground.PostgresAndBlobs, Ground.PostgresAndBlobs)]
    [InlineData(false)]
    [InlineData(false, Ground.Sqlite)]
    [InlineData(false, Ground.Sqlite, Ground.Sqlite)]
    [InlineData(false, Ground.PostgresAndBlobs, Ground.PostgresAndBlobs)]
    public void One_ground_is_enough_only_for_a_journey_that_is_played_once(bool isEnough, params Ground[] grounds) => Assert.Equal(isEnough, IsEnough(grounds));

    private static bool IsEnough(IReadOnlyCollection<Ground> grounds) =>
        grounds.Contains(Ground.PostgresAndBlobs) && (grounds.Count == 1 || grounds.Contains(Ground.Sqlite));

    private static List<Ground> GroundsOf(MethodInfo journey) =>
        [.. journey.GetCustomAttributes<InlineDataAttribute>().SelectMany(cast => cast.Data).OfType<Ground>()];
}
