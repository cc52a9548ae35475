using PartnerBot.BotFramework.Activities;

namespace PartnerBot.BotFramework.Authentication;

/// <summary>A caller whose token is genuine. What it may say depends on the activity in the body, too.</summary>
public abstract class InboundCaller
{
    /// <summary>Whether this caller may send this activity: its channel, its service URL and its tenant are the caller's.</summary>
    /// <param name="activity">The body of the request.</param>
    /// <returns><see langword="false"/> when the request is to be refused with 403.</returns>
    public abstract bool MaySend(Activity activity);
}
