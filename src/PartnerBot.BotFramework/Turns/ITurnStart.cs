namespace PartnerBot.BotFramework.Turns;

/// <summary>Runs at the beginning of each turn, before anything is routed: who is speaking, in which language.</summary>
public interface ITurnStart
{
    /// <summary>Prepares the turn.</summary>
    /// <param name="turn">What arrived; its language may be set here.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>A task that is done when the turn may go on.</returns>
    /// <exception cref="Exception">Whatever is thrown ends the turn with an apology.</exception>
    Task StartAsync(TurnContext turn, CancellationToken cancellationToken);
}
