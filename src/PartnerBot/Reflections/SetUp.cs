namespace PartnerBot.Reflections;

/// <summary>What a broker names before a reflection begins, and each organisation accepts.</summary>
/// <param name="Kind">Mid-way or final.</param>
/// <param name="Period">The time that is looked back on.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Readers">Who is to read what comes of it.</param>
/// <param name="Domains">What changes are told about, as <see cref="StoryDomain"/> writes them.</param>
/// <param name="Due">By when stories are asked for.</param>
internal sealed record SetUp(
    ReflectionKind Kind, string Period, string Purpose, ReflectionReaders Readers, IReadOnlyList<string> Domains, DueDate Due)
{
    /// <summary>Whether both say the same; a record compares its list by reference.</summary>
    public bool Says(SetUp other) => Domains.SequenceEqual(other.Domains) && this with { Domains = other.Domains } == other;
}
