using System.Text.Json;
using PartnerBot.People;

namespace PartnerBot.Safety;

/// <summary>The emergency number and the lines of one place, as admins settled them in the chat. From then on they stand in place of the file's.</summary>
/// <param name="Emergency">The number to call in danger; <see langword="null"/> when nobody has looked it up, and for <see cref="International"/>.</param>
/// <param name="Lines">The lines, the most important first.</param>
internal sealed record KeptHelplines(EmergencyNumber? Emergency, IReadOnlyList<Helpline> Lines)
{
    /// <summary>The place of who leads on from everywhere.</summary>
    public const string International = "international";

    /// <summary>What all names begin with under which versions are kept.</summary>
    public const string Root = "helplines/";

    public static string SubjectOf(string place) => $"{Root}{place}";

    public static KeptHelplines Read(string json) => JsonSerializer.Deserialize(json, HelplineJson.Default.KeptHelplines) ?? throw new JsonException("It is empty.");

    public string Written() => JsonSerializer.Serialize(this, HelplineJson.Default.KeptHelplines);
}

/// <summary>All helplines as they hold now.</summary>
internal sealed record HelplineBook(IReadOnlyList<HelplineCountry> Countries, IReadOnlyList<Helpline> International)
{
    public HelplineCountry? Find(string? code) => Countries.FirstOrDefault(country => string.Equals(country.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The country that the person's clock hints at; only a suggestion.</summary>
    public HelplineCountry? Guess(Person person) => Countries.FirstOrDefault(country => person.Zone is { } zone && country.Zones.Contains(zone));

    /// <summary>What holds for a place; <see langword="null"/> for a place that there is not.</summary>
    public KeptHelplines? Of(string place) => place == KeptHelplines.International
        ? new KeptHelplines(null, International)
        : Find(place) is { } country ? new KeptHelplines(country.Emergency, country.Lines) : null;

    /// <summary>What an admin has never made sure of, or not for too long.</summary>
    public IReadOnlyList<(string Name, DateOnly? VerifiedOn)> ToVerify(Func<DateOnly?, bool> isVerified) =>
    [
        .. from entry in All
           where !isVerified(entry.VerifiedOn)
           select entry,
    ];

    /// <summary>Whether anybody has made sure of anything.</summary>
    public bool IsAnyVerified(Func<DateOnly?, bool> isVerified) => All.Any(entry => isVerified(entry.VerifiedOn));

    private IEnumerable<(string Name, DateOnly? VerifiedOn)> All => International.Select(line => (line.Name, line.VerifiedOn)).Concat(Countries.SelectMany(Of));

    private static IEnumerable<(string Name, DateOnly? VerifiedOn)> Of(HelplineCountry country) =>
    [
        .. country.Emergency is { } emergency ? [($"{country.Code} {emergency.Number}", emergency.VerifiedOn)] : ((string, DateOnly?)[])[],
        .. country.Lines.Select(line => ($"{country.Code} {line.Name}", line.VerifiedOn)),
    ];
}
