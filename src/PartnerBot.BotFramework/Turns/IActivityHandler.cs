namespace PartnerBot.BotFramework.Turns;

/// <summary>Takes activities of one type that are neither messages nor invokes, such as <c>installationUpdate</c>.</summary>
public interface IActivityHandler
{
    /// <summary>Takes the activity.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    Task HandleAsync(TurnContext turn, CancellationToken cancellationToken);
}
