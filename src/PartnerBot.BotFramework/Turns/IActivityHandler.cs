namespace PartnerBot.BotFramework.Turns;

/// <summary>Takes activities of one type that are neither messages nor invokes, such as <c>installationUpdate</c>.</summary>
public interface IActivityHandler
{
    /// <summary>Takes the activity.</summary>
    /// <param name="turn">In which it arrived; nothing need be replied.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>A task that is done when it is taken.</returns>
    /// <exception cref="Exception">Whatever is thrown ends the turn: it is logged, and the channel is answered with 200 all the same.</exception>
    Task HandleAsync(TurnContext turn, CancellationToken cancellationToken);
}
