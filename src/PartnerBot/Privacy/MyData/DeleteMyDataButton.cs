using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.Privacy;

/// <summary>Erases everything about the presser. A second press finds somebody the bot has just met, and says so.</summary>
internal sealed class DeleteMyDataButton(Speaker speaker, ErasePerson erase) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person || !press.Turn.IsPersonal)
            return CardActionResult.Say(words["common.unknownButton"]);

        press.Turn.Dialogs.Forget();
        var erased = await erase.RunAsync(person.Id, cancellationToken);

        return CardActionResult.Replace(MyDataCards.Erased(words, KnownBefore(erased)), words["privacy.erased.title"], lasting: true);
    }

    /// <summary>The press itself makes the bot know the person again for a moment; that alone is nothing to count.</summary>
    private static IReadOnlyDictionary<string, int> KnownBefore(IReadOnlyDictionary<string, int> erased) =>
        erased is { Count: 1 } && erased.ContainsKey("people") ? new Dictionary<string, int>() : erased;
}
