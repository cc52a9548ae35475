namespace PartnerBot.Deliveries;

/// <summary>What became of a message that the bot started.</summary>
internal enum DeliveryState
{
    /// <summary>Waits for its time, or for another try.</summary>
    Queued,

    /// <summary>A sender has it in hand. If the sender died over it, nobody knows whether it was posted.</summary>
    Sending,

    /// <summary>Accepted by the channel. Whether it was read nobody knows.</summary>
    Sent,

    /// <summary>The app is not there to be written to: never installed, or removed.</summary>
    NotInstalled,

    /// <summary>The person has blocked the bot.</summary>
    Blocked,

    /// <summary>The channel refused it for good; the reason stands beside it.</summary>
    Failed,

    /// <summary>It may have been posted, and nobody knows: the request went out and no answer came. It is not repeated.</summary>
    Unknown,

    /// <summary>The person does not want to be written to.</summary>
    NotWanted,

    /// <summary>Its occasion passed before it could be sent.</summary>
    Expired,
}
