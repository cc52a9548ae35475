using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>What a broker does with a reflection under way. Whatever has happened meanwhile, the answer is how it stands now.</summary>
internal sealed class ReflectionButtons(
    Speaker speaker, FindReflection find, ChangeReflection change, ShowReflection show, TimeProvider time) : ICardActionHandler
{
    public const string Show = "reflection.show";

    public const string Change = "reflection.change";

    public const string MoveDue = "reflection.moveDue";

    public const string AskFinish = "reflection.askFinish";

    public const string Finish = "reflection.finish";

    public const string AskCancel = "reflection.askCancel";

    public const string Cancel = "reflection.cancel";

    public static IReadOnlyList<string> Verbs { get; } = [Show, Change, MoveDue, AskFinish, Finish, AskCancel, Cancel];

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        if (speaker.Person is not { } person || !press.Turn.IsPersonal || await find.ForBrokerAsync(person, press.Inputs, cancellationToken) is not { } found)
            return CardActionResult.Say(speaker.Words["setup.problem.notYours"]);

        var (reflection, partnership) = (found.Reflection, found.Partnership);
        switch (press.Verb, reflection.Stage)
        {
            case (Change, ReflectionStage.Proposed):
                return Replace(SetUpCard.Of(
                    speaker.Words,
                    new SetUpOn(reflection.Id, partnership.Id, partnership.Name, IsChange: true),
                    SetUpForm.Of(speaker.Words, reflection.SetUp),
                    []));
            case (AskFinish, ReflectionStage.Stories):
                return Replace(ReflectionCard.AskFinish(speaker.Words, await show.OfAsync(reflection, partnership, cancellationToken)));
            case (AskCancel, ReflectionStage.Proposed or ReflectionStage.Stories):
                return Replace(ReflectionCard.AskCancel(speaker.Words, await show.OfAsync(reflection, partnership, cancellationToken)));
            case (MoveDue, ReflectionStage.Stories):
                return await MoveDueAsync(press.Inputs.Date(ReflectionCard.Due), reflection, partnership, cancellationToken);
            case (Finish, ReflectionStage.Stories):
                await change.FinishAsync(reflection, partnership, cancellationToken);
                break;
            case (Cancel, ReflectionStage.Proposed or ReflectionStage.Stories):
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

    private static CardActionResult Replace(AdaptiveCard card) => CardActionResult.Replace(card, card.FallbackText!);
}
