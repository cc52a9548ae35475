using PartnerBot.Commands;

namespace PartnerBot.Reflections;

/// <summary>
/// Shows a person their own story wherever it stands: the draft where they left it, be it on another device; the question for it; or what they told,
/// with the button to withdraw it.
/// </summary>
internal sealed class MyStoryCommand(ShowStory show, FindInvitation find) : ICommand
{
    private const int MostTold = 3;

    public string Key => "myStory";

    public CommandTopic Topic => CommandTopic.Stories;

    public bool IsOfferedTo(Standing standing) => standing.Marks.Contains(StandingInReflections.HasStory);

    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        foreach (var reflection in (await show.ToldAsync(call.Person.Id, cancellationToken)).Take(MostTold))
        {
            if (await show.ReceiptAsync(call.Words, call.Person.Id, reflection, cancellationToken) is { } card)
                call.Turn.Reply(card, card.FallbackText!);
        }

        foreach (var invited in await find.OpenAsync(call.Person.Id, cancellationToken))
        {
            await ShowOpenAsync(call, invited, cancellationToken);
        }
    }

    private static async Task ShowOpenAsync(CommandCall call, InvitedTo invited, CancellationToken cancellationToken)
    {
        var dialogs = call.Turn.Dialogs;
        if ((await dialogs.ResumeAsync<StoryDialog>(StoryDialog.Occasion(invited.Reflection.Id), cancellationToken)
            ?? await dialogs.ResumeAsync<StoryDialog>(StoryDialog.TakenDownOccasion(invited.Reflection.Id), cancellationToken)) is { } draft)
        {
            call.Turn.Reply(draft.Card, draft.Summary);

            return;
        }

        var card = InvitationCard.Of(call.Words, invited.PartnershipName, invited.Reflection);
        call.Turn.Reply(card, card.FallbackText!);
    }
}
