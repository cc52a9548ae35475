namespace PartnerBot.Reflections;

/// <summary>What a teller allows: under which name, and who may read it.</summary>
/// <param name="Naming">How the teller is named.</param>
/// <param name="Readers">Who may read the story.</param>
/// <param name="MentionsOthers">Whether other people can be recognised in it, as the teller sees it.</param>
/// <param name="OthersAgree">Whether those people have been asked and agree.</param>
internal sealed record StoryConsent(StoryNaming Naming, StoryReaders Readers, bool MentionsOthers, bool OthersAgree = false)
{
    /// <summary>What is offered at first: the narrowest.</summary>
    public static StoryConsent Narrowest { get; } = new(StoryNaming.NoName, StoryReaders.Panel, MentionsOthers: false);
}

internal enum StoryNaming
{
    /// <summary>Neither name nor role.</summary>
    NoName,

    /// <summary>«A partner» or «a broker».</summary>
    Role,

    Name,
}

/// <summary>Who may read a story; each level includes those before it.</summary>
internal enum StoryReaders
{
    /// <summary>Only the panel that reads all stories together, without names.</summary>
    Panel,

    /// <summary>Also everybody in the partnership, brokers included.</summary>
    Partnership,

    /// <summary>Also readers outside.</summary>
    WiderReport,
}
