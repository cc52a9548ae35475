namespace PartnerBot.Reflections;

/// <summary>
/// The one place that says who reads a story. It follows from what its teller allows, from how far the reflection has come, and from what the reader
/// is to it; who is nothing of this to it reads nothing. What is withdrawn or erased is not there to be asked about.
/// </summary>
internal static class WhoReads
{
    public static ReadAs Story(StoryReaders allowed, ReflectionStage stage, StoryReader reader) => (reader, stage, allowed) switch
    {
        (StoryReader.Teller, _, _) => ReadAs.AsConsented,
        (StoryReader.Panelist, ReflectionStage.FirstRound or ReflectionStage.SecondRound, _) => ReadAs.WithoutName,
        (StoryReader.Panelist or StoryReader.Member, ReflectionStage.Concluded, StoryReaders.Partnership or StoryReaders.WiderReport) => ReadAs.AsConsented,
        (StoryReader.Outside, ReflectionStage.Concluded, StoryReaders.WiderReport) => ReadAs.AsConsented,
        _ => ReadAs.Nothing,
    };
}

/// <summary>What somebody is to a story.</summary>
internal enum StoryReader
{
    Teller,

    /// <summary>Holds a seat on the reflection's panel.</summary>
    Panelist,

    /// <summary>Has joined the partnership, be it as a partner or as a broker.</summary>
    Member,

    /// <summary>A reader of a report that is passed on.</summary>
    Outside,

    /// <summary>Anybody else: admins, those who look after other partnerships, people who were invited and have not joined, and who has left.</summary>
    Stranger,
}

/// <summary>How a story is read.</summary>
internal enum ReadAs
{
    Nothing,

    WithoutName,

    /// <summary>With as much of its teller as the teller allows.</summary>
    AsConsented,
}
