namespace PartnerBot.Reflections;

/// <summary>Who is to read what comes of a reflection.</summary>
internal enum ReflectionReaders
{
    Partners,

    /// <summary>Readers outside, too, such as funders or the public.</summary>
    WiderReport,
}
