namespace PartnerBot.BotFramework.Connector;

/// <summary>What a failed call to the connector means for whoever made it.</summary>
public enum ConnectorVerdict
{
    /// <summary>Nothing was done; the same call may be made again after <see cref="ConnectorDecision.Wait"/>.</summary>
    Retry,

    /// <summary>The conversation lives in another cloud: keep <see cref="ConnectorDecision.ServiceUrl"/> for it and call once more there.</summary>
    MoveToServiceUrl,

    /// <summary>
    /// The bot itself was refused. The client has already dropped its token and, where that could help, called once more with a new one: an
    /// operator must look at the registration.
    /// </summary>
    BotRefused,

    /// <summary>Nothing more can be said there, for <see cref="ConnectorDecision.Reason"/>, until the app is installed again.</summary>
    DeactivateConversation,

    /// <summary>The message to update or delete is gone: forget its id, and post again if there is still something to say.</summary>
    ForgetMessage,

    /// <summary>The message is too large: render a smaller one. The same one never passes.</summary>
    TooLarge,

    /// <summary>The message may have been posted already. Posts carry no idempotency key, so a second one may double it.</summary>
    MayHaveBeenPosted,

    /// <summary>The call is wrong and stays wrong: a bug of ours, or a refusal not known yet.</summary>
    Permanent,
}
