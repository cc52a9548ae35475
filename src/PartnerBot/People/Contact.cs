namespace PartnerBot.People;

/// <summary>How often the bot may write by itself, as the person chose.</summary>
internal enum Contact
{
    Usual,

    /// <summary>It asks at most once in four weeks.</summary>
    Quieter,

    /// <summary>Never; it only answers.</summary>
    Stopped,
}
