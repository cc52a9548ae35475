namespace PartnerBot.BotFramework.Turns;

/// <summary>Runs at the beginning of each turn, before anything is routed: who is speaking, in which language.</summary>
public interface ITurnStart
{
    /// <summary>Prepares the turn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    Task StartAsync(TurnContext turn, CancellationToken cancellationToken);
}
