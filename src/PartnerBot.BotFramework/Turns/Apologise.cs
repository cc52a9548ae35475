using Microsoft.Extensions.Logging;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Dialogs;

namespace PartnerBot.BotFramework.Turns;

/// <summary>Tells a person that their turn failed, with the number under which the log says why; or that it must wait for another host.</summary>
internal sealed partial class Apologise(Outbox outbox, IBotPhrases phrases, TimeProvider time, ILogger<Apologise> logger)
{
    public async Task<TurnResult> ForAsync(ArrivedActivity arrived, Exception exception)
    {
        var activity = arrived.Activity;
        var apology = Sentence(arrived, exception);
        if (activity is { Type: ActivityTypes.Invoke, Name: PressedButton.InvokeName })
            return new TurnResult(CardActionAnswer.Of(CardActionResult.Say(apology)));
        if (activity.Type != ActivityTypes.Message)
            return TurnResult.Nothing(activity);

        using var limit = new CancellationTokenSource(TurnTimes.ToSpeak, time);
        await outbox.SendAsync([arrived.Conversation.Address(Activity.Message(apology))], limit.Token);

        return TurnResult.Nothing(activity);
    }

    private string Sentence(ArrivedActivity arrived, Exception exception)
    {
        if (exception is NewerDialogException)
        {
            Log.LeftToANewerHost(logger, arrived.Activity.Type);

            return phrases.CardMustWait(arrived.Language);
        }

        var reference = Guid.CreateVersion7(time.GetUtcNow()).ToString("N")[^8..];
        Log.TurnFailed(logger, exception, arrived.Activity.Type, reference, arrived.Correlation);

        return phrases.Apology(arrived.Language, reference);
    }

    private static partial class Log
    {
        [LoggerMessage(203, LogLevel.Error, "A turn of type {Type} failed; the person was given reference {Reference}; the channel knows it as {Correlation}")]
        public static partial void TurnFailed(ILogger logger, Exception exception, string? type, string reference, string? correlation);

        [LoggerMessage(205, LogLevel.Information, "A turn of type {Type} was left to a host of a newer release, whose dialog it is about")]
        public static partial void LeftToANewerHost(ILogger logger, string? type);
    }
}
