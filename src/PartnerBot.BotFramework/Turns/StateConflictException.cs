namespace PartnerBot.BotFramework.Turns;

/// <summary>The state of a conversation kept changing while one turn ran, although the turn was decided again each time. The person is asked to try again.</summary>
public sealed class StateConflictException : Exception
{
    /// <summary>Makes the exception.</summary>
    public StateConflictException()
        : base("The conversation's state changed each of ten times that one turn was decided.")
    {
    }
}
