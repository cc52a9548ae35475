namespace PartnerBot.BotFramework.Turns;

/// <summary>Takes activities of one type that are neither messages nor invokes, such as <c>installationUpdate</c>.</summary>
/// <remarks>
/// What the channel repeats is taken once, but for <c>messageUpdate</c> and <c>messageDelete</c>: their id is that of the message they are about (Activity
/// schema of the Bot Framework), so nothing tells a repetition from the next edit, and both are taken.
/// </remarks>
public interface IActivityHandler
{
    /// <summary>Takes the activity.</summary>
    /// <param name="turn">In which it arrived; nothing need be replied.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>A task that is done when it is taken.</returns>
    /// <exception cref="Exception">Whatever is thrown ends the turn: it is logged, and the channel is answered with 200 all the same.</exception>
    Task HandleAsync(TurnContext turn, CancellationToken cancellationToken);
}
