using PartnerBot.Testing.Tenants;

namespace PartnerBot.EndToEnd.Tests.Journeys;

/// <summary>Three people of two organisations in two tenants, on three continents' clocks.</summary>
internal static class Cast
{
    public const string Partnership = "Harvest Festival";
    public const string City = "City of Wyndham";
    public const string Farm = "Ferme de la rivière";

    private const string CityTenant = "5d1f8a10-0000-4000-8000-00000000000a";
    private const string FarmTenant = "5d1f8a10-0000-4000-8000-00000000000b";

    /// <summary>The broker, of the city.</summary>
    public static PlaygroundPerson Amara(string locale) => new("amara", "Amara Okafor", "5d1f8a10-0000-4000-8000-000000000001", CityTenant, locale, "Australia/Melbourne");

    /// <summary>A partner, of the farm: another tenant.</summary>
    public static PlaygroundPerson Benoit(string locale) => new("benoit", "Benoît Laurent", "5d1f8a10-0000-4000-8000-000000000002", FarmTenant, locale, "Europe/Paris");

    /// <summary>A partner, of the city.</summary>
    public static PlaygroundPerson Chiara(string locale) => new("chiara", "Chiara Rossi", "5d1f8a10-0000-4000-8000-000000000003", CityTenant, locale, "America/Vancouver");

    /// <summary>Three more of the farm, who answer without a page to look at.</summary>
    public static IReadOnlyList<PlaygroundPerson> Others { get; } =
    [
        new("dora", "Dora Blanc", "5d1f8a10-0000-4000-8000-000000000004", FarmTenant, "fr-FR", "Europe/Paris"),
        new("emil", "Émile Petit", "5d1f8a10-0000-4000-8000-000000000005", FarmTenant, "fr-FR", "Europe/Paris"),
        new("fanny", "Fanny Roux", "5d1f8a10-0000-4000-8000-000000000006", FarmTenant, "fr-FR", "Europe/Paris"),
    ];

    /// <summary>One more of the city, who reads stories without a page to look at.</summary>
    public static PlaygroundPerson Gina { get; } = new("gina", "Gina Blake", "5d1f8a10-0000-4000-8000-000000000007", CityTenant, "en-AU", "Australia/Melbourne");

    /// <summary>For whom somebody speaks.</summary>
    public static string OrganisationOf(PlaygroundPerson person) => person.TenantId == CityTenant ? City : Farm;
}
