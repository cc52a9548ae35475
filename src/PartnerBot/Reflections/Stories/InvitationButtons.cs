using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Answers an invitation: begins the story or goes on with its draft, takes «no story» for an answer, throws a draft away.</summary>
internal sealed class InvitationButtons(Speaker speaker, FindInvitation find, ShowStory show, PartnerBotDb db, TimeProvider time) : ICardActionHandler
{
    public const string Tell = "story.tell";

    public const string None = "story.none";

    public const string Discard = "story.discard";

    /// <summary>Takes up what a broker has written down on a call.</summary>
    public const string Taken = "story.taken";

    /// <summary>Has it deleted.</summary>
    public const string Drop = "story.drop";

    public static IReadOnlyList<string> Verbs { get; } = [Tell, None, Discard, Taken, Drop];

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (!press.Turn.IsPersonal)
            return CardActionResult.Say(words["common.onlyInPersonalChat"]);

        if (speaker.Person is not { } person || await find.ByButtonAsync(person, press.Inputs, cancellationToken) is not { } invited)
            return CardActionResult.Say(words["reflections.problem.notInvited"]);

        if (await show.ReceiptAsync(words, person.Id, invited.Reflection.Id, cancellationToken) is { } receipt)
            return CardActionResult.Replace(receipt, receipt.FallbackText!, lasting: true);

        return press.Verb switch
        {
            None => await DeclineAsync(invited, cancellationToken),
            Discard => await DiscardAsync(press.Turn, invited, cancellationToken),
            Taken => await TakeUpAsync(press.Turn, person, invited, cancellationToken),
            Drop => await DropAsync(press.Turn, person, invited, cancellationToken),
            _ => await TellAsync(press.Turn, invited, cancellationToken),
        };
    }

    private async Task<CardActionResult> TellAsync(TurnContext turn, InvitedTo invited, CancellationToken cancellationToken)
    {
        if (!invited.Reflection.TakesStories)
            return CardActionResult.Say(speaker.Words["reflections.problem.over"]);

        var occasion = StoryDialog.Occasion(invited.Reflection.Id);
        var question = await turn.Dialogs.ResumeAsync<StoryDialog>(occasion, cancellationToken)
            ?? await turn.Dialogs.BeginAsync<StoryDialog, StoryState>(
                StateOf(invited),
                occasion,
                cancellationToken);

        return CardActionResult.Replace(question.Card, question.Summary);
    }

    private static StoryState StateOf(InvitedTo invited) => new()
    {
        Reflection = invited.Reflection.Id.Value,
        Partnership = invited.PartnershipName,
        AsBroker = invited.AsBroker,
        Domains = invited.Reflection.Domains,
        HasPanel = invited.HasPanel,
        HasWiderReport = invited.Reflection.Readers == ReflectionReaders.WiderReport,
    };

    private async Task<CardActionResult> TakeUpAsync(TurnContext turn, Person person, InvitedTo invited, CancellationToken cancellationToken)
    {
        if (!invited.Reflection.TakesStories)
            return CardActionResult.Say(speaker.Words["reflections.problem.over"]);

        var occasion = StoryDialog.TakenDownOccasion(invited.Reflection.Id);
        if (await turn.Dialogs.ResumeAsync<StoryDialog>(occasion, cancellationToken) is { } goesOn)
            return CardActionResult.Replace(goesOn.Card, goesOn.Summary);
        if (await TakenDown(person, invited).SingleOrDefaultAsync(cancellationToken) is not { } taken)
            return CardActionResult.Say(speaker.Words["reflections.takenDown.gone"]);

        var state = StateOf(invited) with { Text = taken.Text, Domain = taken.Domain, IsTakenDown = true };
        var question = await turn.Dialogs.BeginAsync<StoryDialog, StoryState>(state, occasion, cancellationToken);

        return CardActionResult.Replace(question.Card, question.Summary);
    }

    private async Task<CardActionResult> DropAsync(TurnContext turn, Person person, InvitedTo invited, CancellationToken cancellationToken)
    {
        await TakenDown(person, invited).ExecuteDeleteAsync(cancellationToken);
        await turn.Dialogs.EndAsync<StoryDialog>(StoryDialog.TakenDownOccasion(invited.Reflection.Id), cancellationToken);
        var card = StoryReceiptCards.Discarded(speaker.Words, invited.Reflection.Id.Value);

        return CardActionResult.Replace(card, card.FallbackText!, lasting: true);
    }

    private IQueryable<TakenDownStory> TakenDown(Person person, InvitedTo invited) =>
        db.TakenDownStories.Where(taken => taken.ReflectionId == invited.Reflection.Id && taken.TellerId == person.Id);

    private async Task<CardActionResult> DeclineAsync(InvitedTo invited, CancellationToken cancellationToken)
    {
        invited.Invitation.Decline(time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        var card = StoryReceiptCards.NoStory(speaker.Words, invited.Reflection.Id.Value);

        return CardActionResult.Replace(card, card.FallbackText!, lasting: true);
    }

    private async Task<CardActionResult> DiscardAsync(TurnContext turn, InvitedTo invited, CancellationToken cancellationToken)
    {
        await turn.Dialogs.EndAsync<StoryDialog>(StoryDialog.Occasion(invited.Reflection.Id), cancellationToken);
        var card = StoryReceiptCards.Discarded(speaker.Words, invited.Reflection.Id.Value);

        return CardActionResult.Replace(card, card.FallbackText!, lasting: true);
    }
}
