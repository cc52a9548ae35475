namespace PartnerBot.BotFramework.Turns;

/// <summary>Remembers for ten minutes which activities have been taken, so that a repeated delivery has no second effect.</summary>
/// <remarks>
/// A channel repeats what was not answered within 15 seconds (Microsoft, “How bots work in Teams”; which statuses it repeats is unverified). A turn that
/// was begun but not completed, because its host died, may be begun again 15 seconds later: to swallow the repetition would lose what the person said.
/// For the same reason a repetition that comes while the turn is still in hand is answered with 503, so that the channel comes once more.
/// </remarks>
public interface ISeenActivities
{
    /// <summary>How long a completed activity is remembered.</summary>
    static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    /// <summary>How long a turn that was begun keeps others from beginning it: the channel's own time limit.</summary>
    static readonly TimeSpan Claim = TimeSpan.FromSeconds(15);

    /// <summary>Begins an activity.</summary>
    /// <param name="conversationId">Its conversation, of any length: activity ids are unique only there.</param>
    /// <param name="activityId">The id the channel gave it, of any length.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was begun; if not, why.</returns>
    ValueTask<BeginOutcome> BeginAsync(string conversationId, string activityId, CancellationToken cancellationToken);

    /// <summary>Notes that the activity was dealt with, well or with an apology.</summary>
    /// <param name="conversationId">Its conversation, as it was begun.</param>
    /// <param name="activityId">The id the channel gave it, as it was begun.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that is done when it is noted.</returns>
    ValueTask CompleteAsync(string conversationId, string activityId, CancellationToken cancellationToken);
}
