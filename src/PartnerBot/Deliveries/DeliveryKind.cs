namespace PartnerBot.Deliveries;

/// <summary>What a message is to the person it comes to; their pause and the weekly bound hold for some kinds only.</summary>
internal enum DeliveryKind
{
    /// <summary>Tells what others did or what came of something. It waits while the person pauses.</summary>
    News,

    /// <summary>The bot wants something of the person by itself: a question, a reminder. It waits while the person pauses, and only so many come in a week.</summary>
    Ask,

    /// <summary>Follows from what the person did just now; it always comes.</summary>
    Answer,
}
