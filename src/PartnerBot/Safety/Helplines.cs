using Microsoft.Extensions.Options;
using PartnerBot.People;

namespace PartnerBot.Safety;

/// <summary>The helplines as the admins keep them, read once.</summary>
internal sealed class Helplines(IOptions<SafetyOptions> options, TimeProvider time)
{
    /// <summary>What was made sure of longer ago must be made sure of again.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(180);

    private readonly Lazy<HelplineFile> _file = new(() => HelplineFile.Read(PathOf(options.Value)));

    public IReadOnlyList<HelplineCountry> Countries => _file.Value.Countries;

    public IReadOnlyList<Helpline> International => _file.Value.International;

    public static string PathOf(SafetyOptions options) => Path.Combine(AppContext.BaseDirectory, options.HelplinesFile);

    public HelplineCountry? Find(string? code) => Countries.FirstOrDefault(country => string.Equals(country.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The country that the person's clock hints at; only a suggestion.</summary>
    public HelplineCountry? Guess(Person person) => Countries.FirstOrDefault(country => person.Zone is { } zone && country.Zones.Contains(zone));

    public bool IsVerified(DateOnly? verifiedOn) => verifiedOn > DateOnly.FromDateTime((time.GetUtcNow() - GoodFor).UtcDateTime);

    /// <summary>What an admin has never made sure of, or not for too long.</summary>
    public IReadOnlyList<(string Name, DateOnly? VerifiedOn)> ToVerify() =>
    [
        .. from entry in International.Select(line => (line.Name, line.VerifiedOn)).Concat(Countries.SelectMany(Of))
           where !IsVerified(entry.VerifiedOn)
           select entry,
    ];

    private static IEnumerable<(string Name, DateOnly? VerifiedOn)> Of(HelplineCountry country) =>
    [
        .. country.Emergency is { } emergency ? [($"{country.Code} {emergency.Number}", emergency.VerifiedOn)] : ((string, DateOnly?)[])[],
        .. country.Lines.Select(line => ($"{country.Code} {line.Name}", line.VerifiedOn)),
    ];
}
