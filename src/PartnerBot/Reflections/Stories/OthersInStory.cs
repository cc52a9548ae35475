namespace PartnerBot.Reflections;

/// <summary>What a teller does about others who can be recognised in the story.</summary>
internal enum OthersInStory
{
    /// <summary>They have been asked and agree.</summary>
    Agree,

    /// <summary>What makes them known is taken out.</summary>
    LeaveOut,

    /// <summary>They have not been asked; readers are told so.</summary>
    NotAsked,
}
