namespace PartnerBot.BotFramework.Authentication;

/// <summary>The channel's signing keys could not be read and none are known yet, so that nobody can be told genuine from forged.</summary>
/// <remarks>Answer 503 rather than 401: the channel delivers such an activity again (reported, and not documented by Microsoft).</remarks>
/// <param name="innerException">What the network said; <see langword="null"/> when it is not known.</param>
public sealed class SigningKeysUnavailableException(Exception? innerException)
    : Exception("The channel's signing keys could not be read.", innerException);
