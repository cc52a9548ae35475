namespace PartnerBot.Commands;

/// <summary>What a command is about: help lists these one after the other, for a broker who is an admin has some forty to choose from.</summary>
internal enum CommandTopic
{
    /// <summary>What may be needed at any time; it comes first and without a heading.</summary>
    Anytime,
    CheckIns,
    Together,
    Stories,

    /// <summary>What only those have who look after a partnership.</summary>
    LookingAfter,
    AboutYou,
    Admins,
}
