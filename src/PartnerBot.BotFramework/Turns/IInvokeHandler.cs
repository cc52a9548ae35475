namespace PartnerBot.BotFramework.Turns;

/// <summary>Answers the invokes of one name, such as <c>task/fetch</c>; those of cards (<c>adaptiveCard/action</c>) go to <see cref="ICardActionHandler"/>.</summary>
/// <remarks>
/// Teams waits for the answer and shows a failure after 10 to 15 seconds, for <c>composeExtension/submitAction</c> after 5 (Microsoft, “Respond to the
/// task module submit action”, 2026). Microsoft's page on each name says what an answer looks like; the payload is the activity's
/// <see cref="Activities.Activity.Value"/>. As with presses, the same invoke may arrive twice, and the layer answers each.
/// </remarks>
public interface IInvokeHandler
{
    /// <summary>Answers the invoke.</summary>
    /// <param name="turn">In which it arrived. What is replied in it is sent before the answer.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>The status and the body of the HTTP response.</returns>
    /// <exception cref="Exception">Whatever is thrown ends the turn: it is logged, and the channel is answered with 501, as if nobody took the invoke.</exception>
    Task<InvokeResponse> HandleAsync(TurnContext turn, CancellationToken cancellationToken);
}
