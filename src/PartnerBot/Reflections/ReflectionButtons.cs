using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>What a broker does with a reflection under way. Whatever has happened meanwhile, the answer is how it stands now.</summary>
internal sealed class ReflectionButtons(
    Speaker speaker, FindReflection find, ChangeReflection change, ChangePanel panel, ShowReflection show, ShowSetUp setUp, TimeProvider time) : ICardActionHandler
{
    public const string Show = "reflection.show";

    public const string Change = "reflection.change";

    public const string MoveDue = "reflection.moveDue";

    public const string AskFinish = "reflection.askFinish";

    public const string Finish = "reflection.finish";

    public const string AskCancel = "reflection.askCancel";

    public const string Cancel = "reflection.cancel";

    public const string AskReplace = "reflection.askReplace";

    public const string Replace = "reflection.replace";

    public static IReadOnlyList<string> Verbs { get; } = [Show, Change, MoveDue, AskFinish, Finish, AskCancel, Cancel, AskReplace, Replace];

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        if (speaker.Person is not { } person || !press.Turn.IsPersonal || await find.ForBrokerAsync(person, press.Inputs, cancellationToken) is not { } found)
            return CardActionResult.Say(speaker.Words["setup.problem.notYours"]);

        var (reflection, partnership) = (found.Reflection, found.Partnership);
        switch (press.Verb, reflection.Stage)
        {
            case (Change, ReflectionStage.Proposed):
                return InPlace(await setUp.AgainAsync(speaker.Words, reflection, partnership, cancellationToken));
            case (AskFinish, ReflectionStage.Stories or ReflectionStage.FirstRound or ReflectionStage.SecondRound):
                return InPlace(ReflectionCard.AskFinish(speaker.Words, await show.OfAsync(reflection, partnership, cancellationToken)));
            case (AskCancel, not (ReflectionStage.Concluded or ReflectionStage.Cancelled)):
                return InPlace(ReflectionCard.AskCancel(speaker.Words, await show.OfAsync(reflection, partnership, cancellationToken)));
            case (AskReplace or Replace, ReflectionStage.FirstRound or ReflectionStage.SecondRound):
                return await ReplaceAsync(press, reflection, partnership, cancellationToken);
            case (MoveDue, ReflectionStage.Stories or ReflectionStage.FirstRound or ReflectionStage.SecondRound):
                return await MoveDueAsync(press.Inputs.Date(ReflectionCard.Due), reflection, partnership, cancellationToken);
            case (Finish, ReflectionStage.Stories or ReflectionStage.FirstRound or ReflectionStage.SecondRound):
                await change.FinishAsync(reflection, partnership, cancellationToken);
                break;
            case (Cancel, not (ReflectionStage.Concluded or ReflectionStage.Cancelled)):
                await change.CancelAsync(reflection, partnership, cancellationToken);
                break;
        }

        return await StatusAsync(reflection, partnership, null, null, cancellationToken);
    }

    private async Task<CardActionResult> MoveDueAsync(DateOnly? day, Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        var (due, problem) = DueDate.Of(day, TimeZoneInfo.FindSystemTimeZoneById(partnership.Zone), time.GetUtcNow());
        if (due is not null)
            await change.MoveDueAsync(reflection, due, cancellationToken);

        return await StatusAsync(reflection, partnership, problem is { } wrong ? speaker.Words[$"setup.problem.due.{wrong}"] : null, day, cancellationToken);
    }

    private async Task<CardActionResult> StatusAsync(
        Reflection reflection, Partnership partnership, string? problem, DateOnly? typed, CancellationToken cancellationToken)
    {
        var card = ReflectionCard.Of(speaker.Words, await show.OfAsync(reflection, partnership, cancellationToken), problem, typed);

        return CardActionResult.Replace(card, card.FallbackText!, lasting: problem is null);
    }

    private async Task<CardActionResult> ReplaceAsync(CardPress press, Reflection reflection, Partnership partnership, CancellationToken cancellationToken)
    {
        string? problem = null;
        if (press.Verb == Replace)
        {
            if (press.Inputs.Number(PanelNewsCards.Seat) is { } seat
                && seat == decimal.Truncate(seat)
                && Math.Abs(seat) < int.MaxValue
                && Guid.TryParse(press.Inputs.Text(PanelNewsCards.Sitter), out var person)
                && await panel.ReplaceAsync((int)seat, person, reflection, partnership, cancellationToken))
            {
                return await StatusAsync(reflection, partnership, null, null, cancellationToken);
            }

            problem = speaker.Words["panel.replace.problem"];
        }

        return InPlace(PanelNewsCards.AskReplace(speaker.Words, reflection.Id, await panel.OfferAsync(reflection, partnership, cancellationToken), problem));
    }

    private static CardActionResult InPlace(AdaptiveCard card) => CardActionResult.Replace(card, card.FallbackText!);
}
