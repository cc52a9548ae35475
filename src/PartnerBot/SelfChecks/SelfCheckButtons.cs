using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.SelfChecks;

/// <summary>What is pressed around a self-check. Whose it is never stands on a button: it is always that of who presses.</summary>
internal sealed class SelfCheckButtons(Speaker speaker, FindPartnership find, BeginSelfCheck begin, OwnSelfChecks own) : ICardActionHandler
{
    public const string Begin = "selfCheck.begin";

    public const string Discard = "selfCheck.discard";

    public const string Earlier = "selfCheck.earlier";

    public const string Delete = "selfCheck.delete";

    public const string OptOut = "selfCheck.optOut";

    public const string OptIn = "selfCheck.optIn";

    public const string RunOnButton = "run";

    public static IReadOnlyList<string> Verbs { get; } = [Begin, Discard, Earlier, Delete, OptOut, OptIn];

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (!press.Turn.IsPersonal || speaker.Person is not { } person)
            return CardActionResult.Say(words["common.onlyInPersonalChat"]);

        switch (press.Verb)
        {
            case Begin:
                if (!await find.HasEvenEndedAsync(person, Thing.LookingAtOneself, cancellationToken))
                    return CardActionResult.Say(words["selfcheck.noPartnership"]);

                var question = await begin.RunAsync(press.Turn, person, cancellationToken);

                return CardActionResult.Replace(question.Card, question.Summary);
            case Discard:
                await press.Turn.Dialogs.EndAsync<SelfCheckDialog>(cancellationToken);

                return Lasting(SelfCheckCards.Deleted(words));
            case Delete:
                if (Guid.TryParse(press.Inputs.Text(RunOnButton), out var run))
                    await own.DeleteAsync(person, run, cancellationToken);

                return Lasting(SelfCheckCards.Deleted(words));
            case Earlier:
                // The pressed card stays where it is, with what is filled in.
                var earlier = SelfCheckCards.History(
                    words,
                    await own.LatestAsync(person, cancellationToken),
                    check => person.Today(check.KeptAt),
                    isOffered: await own.IsOfferedAsync(person, cancellationToken));
                press.Turn.Reply(earlier, earlier.FallbackText!);

                return CardActionResult.Say(words["selfcheck.below"]);
            default:
                await own.OfferAsync(person, press.Verb == OptIn, cancellationToken);

                return Lasting(SelfCheckCards.Chosen(words, isOffered: press.Verb == OptIn));
        }
    }

    private static CardActionResult Lasting(AdaptiveCard card) => CardActionResult.Replace(card, card.FallbackText!, lasting: true);
}
