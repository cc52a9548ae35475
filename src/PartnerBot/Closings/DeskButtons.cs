using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;

namespace PartnerBot.Closings;

/// <summary>What a broker does with a closing under way.</summary>
internal sealed class DeskButtons(Speaker speaker, FindClosing find, MoveClosing move, EndClosing end, TimeProvider time) : ICardActionHandler
{
    public const string Show = "closing.desk";

    public const string MoveDue = "closing.moveDue";

    public const string AskShow = "closing.askShow";

    public const string ShowNow = "closing.showNow";

    public const string AskEnd = "closing.askEnd";

    public const string End = "closing.end";

    public static IReadOnlyList<string> Verbs { get; } = [Show, MoveDue, AskShow, ShowNow, AskEnd, End];

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || await find.ForMemberAsync(person, press.Inputs, cancellationToken) is not { IsBroker: true } view)
        {
            return CardActionResult.Say(words["setup.problem.notYours"]);
        }

        if (!view.TakesWords)
            return Replace(ClosingCard.Of(words, view));

        switch (press.Verb)
        {
            case AskEnd when view.Closing.AreShown:
                return Replace(ClosingDeskCard.AskEnd(words, view.Closing));
            case End when view.Closing.AreShown:
                return Replace(GoodByeCards.Closed(words, await end.EndAsync(person, words, view, cancellationToken)));
            case AskShow or ShowNow or MoveDue when view.Closing.AreShown:
                return Replace(Desk(view));
            case AskShow:
                return Replace(ClosingDeskCard.AskShow(words, view.Closing));
            case ShowNow:
                await move.ShowNowAsync(view.Closing, view.Partnership, cancellationToken);

                return Replace(Desk(view));
            case MoveDue:
                return await MoveDueAsync(press.Inputs.Date(ClosingDeskCard.Due), view, cancellationToken);
            default:
                return Replace(Desk(view));
        }
    }

    private async Task<CardActionResult> MoveDueAsync(DateOnly? day, ClosingView view, CancellationToken cancellationToken)
    {
        var (due, problem) = DueDate.Of(day, view.Partnership.ScheduleZone(), time.GetUtcNow());
        if (due is not null)
            await move.MoveDueAsync(view.Closing, due, cancellationToken);

        return Replace(Desk(view, problem is { } wrong ? speaker.Words[$"closing.problem.due.{wrong}"] : null, day));
    }

    private AdaptiveCard Desk(ClosingView view, string? problem = null, DateOnly? typed = null) =>
        ClosingDeskCard.Of(speaker.Words, view.Closing, view.Partnership, view.Voices, problem, typed);

    private static CardActionResult Replace(AdaptiveCard card) => CardActionResult.Replace(card, card.FallbackText!);
}
