namespace PartnerBot.BotFramework.Turns;

/// <summary>What <see cref="ISeenActivities.BeginAsync"/> found.</summary>
public enum BeginOutcome
{
    /// <summary>The activity is the caller's to handle: nobody has had it, or whoever had it died over it.</summary>
    Begun,

    /// <summary>Somebody else is handling it at this moment, and may yet die over it.</summary>
    InHand,

    /// <summary>It was dealt with less than ten minutes ago.</summary>
    Completed,
}
