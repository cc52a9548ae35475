namespace PartnerBot.BotFramework.Turns;

/// <summary>Tells which failures of a turn mean only that another turn was faster. Register your own for the store that your handlers write to.</summary>
/// <remarks>
/// Two hosts may take turns of the same person at the same moment. The state of the conversation has an ETag; what handlers keep elsewhere has unique
/// keys, and whoever comes second fails on one of them. Such a turn is decided again, on what the faster one has left behind, and nothing that it wanted to
/// say before is sent.
/// </remarks>
public interface ITurnConflicts
{
    /// <summary>Looks at what a handler threw.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>Whether the same turn can succeed when it is run again; <see langword="false"/> for every other failure.</returns>
    bool IsConflict(Exception exception);
}

/// <summary>For bots that keep nothing beside the conversation's state.</summary>
internal sealed class NoTurnConflicts : ITurnConflicts
{
    public bool IsConflict(Exception exception) => false;
}
