using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Activities;

namespace PartnerBot.BotFramework.Turns;

/// <summary>Finds who answers an activity: a button by its verb, another invoke by its name, a message by the handlers in their order, the rest by type.</summary>
internal static class Router
{
    public static async Task<TurnResult> RouteAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var start in turn.Services.GetServices<ITurnStart>())
        {
            await start.StartAsync(turn, cancellationToken);
        }

        var activity = turn.Activity;
        if (PressedButton.In(activity) is (var verb, var data, var isAutomatic))
            return await PressAsync(turn, new CardPress(verb, new(data), activity.ReplyToId, turn) { IsAutomatic = isAutomatic }, cancellationToken);

        switch (activity.Type)
        {
            case ActivityTypes.Invoke when activity.Name is { } name && turn.Services.GetKeyedService<IInvokeHandler>(name) is { } handler:
                return new TurnResult(await handler.HandleAsync(turn, cancellationToken));
            case ActivityTypes.Message:
                await SayAsync(turn, cancellationToken);
                break;
            case { } type and not ActivityTypes.Invoke when turn.Services.GetKeyedService<IActivityHandler>(type) is { } handler:
                await handler.HandleAsync(turn, cancellationToken);
                break;
        }

        return TurnResult.Nothing(activity);
    }

    private static async Task SayAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var handler in turn.Services.GetServices<IMessageHandler>())
        {
            if (await handler.TryHandleAsync(turn, cancellationToken))
                return;
        }
    }

    private static async Task<TurnResult> PressAsync(TurnContext turn, CardPress press, CancellationToken cancellationToken)
    {
        var handler = turn.Services.GetKeyedService<ICardActionHandler>(press.Verb);
        var result = handler is null
            ? CardActionResult.Say(turn.Services.GetRequiredService<IBotPhrases>().UnknownButton(turn.Language))
            : await handler.HandleAsync(press, cancellationToken);

        return turn.Activity.Type == ActivityTypes.Invoke ? Answer(press, result) : Show(press, result);
    }

    private static TurnResult Answer(CardPress press, CardActionResult result)
    {
        var answer = CardActionAnswer.Of(result);
        if (result is not CardActionResult.Replacement { Lasting: true } replaced || press.CardId is null || !press.Turn.IsPersonal || press.IsAutomatic)
            return new TurnResult(answer);

        var message = CardMessage.Of(replaced.Card, replaced.Summary) with { Id = press.CardId };

        return new TurnResult(answer, press.Turn.Conversation.Address(message));
    }

    /// <summary>An old client pressed the Submit fallback: there is no answer to put the card into, so the message is replaced or a new one sent.</summary>
    private static TurnResult Show(CardPress press, CardActionResult result)
    {
        switch (result)
        {
            case CardActionResult.Replacement replaced when press.CardId is { } card && press.Turn.IsPersonal:
                press.Turn.Update(card, replaced.Card, replaced.Summary);
                break;
            case CardActionResult.Replacement replaced:
                press.Turn.Reply(replaced.Card, replaced.Summary);
                break;
            case CardActionResult.Sentence said:
                press.Turn.Reply(said.Text);
                break;
        }

        return TurnResult.Nothing(press.Turn.Activity);
    }
}
