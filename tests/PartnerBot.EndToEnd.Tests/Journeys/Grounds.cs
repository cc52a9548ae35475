using PartnerBot.Testing.Databases;
using PartnerBot.Testing.Services;

namespace PartnerBot.EndToEnd.Tests.Journeys;

/// <summary>Lays the ground for a journey, new for each.</summary>
public sealed class Grounds(Postgres postgres, Azurite azurite)
{
    internal Task<TestStorage> LayAsync(Ground ground, CancellationToken cancellationToken) => ground switch
    {
        Ground.Sqlite => TestStorage.InOneFileAsync(),
        Ground.PostgresAndBlobs => TestStorage.SharedAsync(postgres, azurite, cancellationToken),
    };
}
