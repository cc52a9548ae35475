namespace PartnerBot.BotFramework.Turns;

/// <summary>The state of a conversation changed twice while one turn ran. The person is asked to try again.</summary>
public sealed class StateConflictException : Exception
{
    /// <summary>Makes the exception.</summary>
    public StateConflictException()
        : base("The conversation's state changed twice during one turn.")
    {
    }
}
