using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>Asks whether a story is really to be withdrawn, and does it.</summary>
internal sealed class WithdrawButtons(Speaker speaker, ShowStory show, WithdrawStory withdraw) : ICardActionHandler
{
    public const string Ask = "story.askWithdraw";

    public const string Withdraw = "story.withdraw";

    public const string Keep = "story.keep";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (!press.Turn.IsPersonal)
            return CardActionResult.Say(words["common.onlyInPersonalChat"]);

        if (speaker.Person is not { } person || !Guid.TryParse(press.Inputs.Text(FindInvitation.OnButton), out var id))
            return CardActionResult.Say(words["reflections.problem.noStory"]);

        var reflection = new ReflectionId(id);
        if (press.Verb == Withdraw)
        {
            await withdraw.WithdrawAsync(person.Id, reflection, cancellationToken);
            await press.Turn.Dialogs.EndAsync<StoryDialog>(StoryDialog.Occasion(reflection), cancellationToken);
            await press.Turn.Dialogs.EndAsync<StoryDialog>(StoryDialog.TakenDownOccasion(reflection), cancellationToken);
            var gone = StoryReceiptCards.Withdrawn(words, id);

            return CardActionResult.Replace(gone, gone.FallbackText!, lasting: true);
        }

        var card = press.Verb == Ask
            ? await show.AskWithdrawAsync(words, person.Id, reflection, cancellationToken)
            : await show.ReceiptAsync(words, person.Id, reflection, cancellationToken);

        return card is null
            ? CardActionResult.Say(words["reflections.problem.noStory"])
            : CardActionResult.Replace(card, card.FallbackText!, lasting: press.Verb == Keep);
    }
}
