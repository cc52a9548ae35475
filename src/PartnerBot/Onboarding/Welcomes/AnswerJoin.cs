using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Onboarding;

/// <summary>Takes a join code in the personal chat, typed or by the card's field, and leads on.</summary>
internal sealed class AnswerJoin(Speaker speaker, JoinByCode join, BeginOnboarding begin, TimeProvider time)
{
    /// <returns>The card to show, and whether the code led on; when it did not, the card holds the field once more.</returns>
    public async Task<(DialogPrompt Prompt, bool LedOn)> RunAsync(TurnContext turn, Person person, string typed, CancellationToken cancellationToken)
    {
        var words = speaker.Words;

        return await join.RunAsync(person, typed, cancellationToken) switch
        {
            JoinOutcome.Invited(_, var membership) => (await BeginAsync(turn, person, membership, cancellationToken), true),
            JoinOutcome.AlreadyIn(var partnership, var membership) => (JoinCards.AlreadyIn(words, partnership, membership), true),
            JoinOutcome.NoCode => (JoinCards.Ask(words, typed, words["onboarding.join.noCode"]), false),
            JoinOutcome.Wrong => (JoinCards.Ask(words, typed, words["onboarding.join.wrong"]), false),
            JoinOutcome.Expired => (JoinCards.Ask(words, typed, words["onboarding.join.expired"]), false),
            JoinOutcome.MustWait(var until) => (JoinCards.Ask(words, typed, JoinCards.Wait(words, person.Zone, until, time.GetUtcNow())), false),
            var other => throw new InvalidOperationException($"Nobody says what {other} means."),
        };
    }

    private async Task<DialogPrompt> BeginAsync(TurnContext turn, Person person, Membership membership, CancellationToken cancellationToken) =>
        await begin.RunAsync(turn, person, membership.Id, cancellationToken) ?? ClosingCards.Gone(speaker.Words);
}
