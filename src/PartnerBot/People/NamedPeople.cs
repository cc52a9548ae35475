namespace PartnerBot.People;

/// <summary>Whom a setting names: persons, and everyone in some tenants. Nobody by default.</summary>
internal sealed class NamedPeople
{
    /// <summary>What an id looks like.</summary>
    public const string Example = "2f1c5d0e-8a7b-4c6d-9e0f-1a2b3c4d5e6f";

    /// <summary>Persons, by their Entra object ids.</summary>
    public IList<string> People { get; set; } = [];

    /// <summary>Everyone in these tenants, by the tenants' ids.</summary>
    public IList<string> Tenants { get; set; } = [];

    /// <summary>Whether anybody is named at all.</summary>
    public bool IsAnybody => People.Count > 0 || Tenants.Count > 0;

    /// <summary>Whether the person is named. Ids are written in either case and with or without braces.</summary>
    public bool Include(Person person) => Has(People, person.ObjectId) || Has(Tenants, person.TenantId);

    /// <summary>One sentence for each entry that cannot be an id: a name or an e-mail address would silently never match anybody.</summary>
    /// <param name="setting">The setting's name.</param>
    public IEnumerable<string> Faults(string setting) =>
    [
        .. Faults($"{setting}:People", People, "an Entra object id"),
        .. Faults($"{setting}:Tenants", Tenants, "a tenant id"),
    ];

    private static bool Has(IList<string> ids, string id) =>
        Guid.TryParse(id, out var own) && ids.Any(candidate => Guid.TryParse(candidate, out var named) && named == own);

    private static IEnumerable<string> Faults(string setting, IList<string> ids, string what) =>
        from entry in ids.Select((id, index) => (Id: id, Setting: $"{setting}:{index}"))
        where !Guid.TryParse(entry.Id, out _)
        select $"{entry.Setting} must be {what} such as {Example}, but is \"{entry.Id}\".";
}
