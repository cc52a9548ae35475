using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>What a broker names before a reflection begins, and each organisation accepts.</summary>
/// <param name="Kind">Mid-way or final.</param>
/// <param name="Period">The time that is looked back on.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Readers">Who is to read what comes of it.</param>
/// <param name="Domains">What changes are told about, as <see cref="StoryDomain"/> writes them.</param>
/// <param name="Due">By when stories are asked for.</param>
/// <param name="Panel">Who reads the stories together and chooses, with the organisation whose seat it is; nobody where none is chosen.</param>
internal sealed record SetUp(
    ReflectionKind Kind,
    string Period,
    string Purpose,
    ReflectionReaders Readers,
    IReadOnlyList<string> Domains,
    DueDate Due,
    IReadOnlyList<PanelPerson> Panel)
{
    /// <summary>Whether both say the same; a record compares its lists by reference.</summary>
    public bool Says(SetUp other) =>
        Domains.SequenceEqual(other.Domains) && Panel.SequenceEqual(other.Panel) && this with { Domains = other.Domains, Panel = other.Panel } == other;
}

/// <summary>Somebody who is to sit on the panel.</summary>
internal sealed record PanelPerson(PersonId Person, OrganisationId Organisation);
