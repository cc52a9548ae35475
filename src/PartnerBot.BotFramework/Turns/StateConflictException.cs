namespace PartnerBot.BotFramework.Turns;

/// <summary>The state of a conversation changed again and again while one turn ran, which was decided anew each time. The person is asked to try again.</summary>
public sealed class StateConflictException : Exception
{
    /// <summary>Makes the exception.</summary>
    public StateConflictException()
        : base("The conversation's state changed each of ten times that one turn was decided.")
    {
    }
}
