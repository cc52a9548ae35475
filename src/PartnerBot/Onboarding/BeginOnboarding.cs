using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary>Begins a person's onboarding in their personal chat, or goes on where it was interrupted. Who has joined sees their answers again.</summary>
internal sealed class BeginOnboarding(PartnerBotDb db, FindScene scenes, ConsentRecords consents, TimeProvider time)
{
    /// <returns>The question to show, or <see langword="null"/> when this is no membership of the person.</returns>
    public async Task<DialogPrompt?> RunAsync(TurnContext turn, Person person, MembershipId id, CancellationToken cancellationToken)
    {
        if (await scenes.OwnAsync(person, id, cancellationToken) is not { } membership || await scenes.OfAsync(person, id, cancellationToken) is null)
            return null;

        var occasion = Occasion(id);

        return await turn.Dialogs.ResumeAsync<OnboardingDialog>(occasion, cancellationToken)
            ?? await turn.Dialogs.BeginAsync<OnboardingDialog, OnboardingState>(
                await FirstStateAsync(person, membership, cancellationToken), occasion, cancellationToken);
    }

    /// <summary>What names the run: one membership, one onboarding.</summary>
    public static string Occasion(MembershipId id) => id.Value.ToString();

    private async Task<OnboardingState> FirstStateAsync(Person person, Membership membership, CancellationToken cancellationToken)
    {
        var answers = await db.OnboardingAnswers.AsNoTracking().SingleOrDefaultAsync(found => found.MembershipId == membership.Id, cancellationToken);
        var known = KnownOfPerson.Of(person, person.Today(time.GetUtcNow()));

        return new OnboardingState
        {
            Membership = membership.Id.Value,
            Partnership = membership.PartnershipId.Value,
            // Who has confirmed before sees it again, also when the consent must be given anew.
            IsReview = membership.HasJoined || answers is not null,
            NeedsConsent = !await consents.IsGivenAsync(person, membership.PartnershipId.Value, cancellationToken),
            Known = known,
            CallMe = known.CallMe,
            Zone = known.Zone,
            NameSaid = answers?.NameSaid,
            WorkingDays = known.WorkingDays,
            WorksFrom = known.WorksFrom,
            WorksUntil = known.WorksUntil,
            Absences = known.Absences,
            Reach = answers?.Reach,
            MayBeInvited = answers?.MayBeInvited == true,
            AccessNeeds = answers?.AccessNeeds,
            WordsToAvoid = answers?.WordsToAvoid,
            Worry = answers?.Worry,
            TimeCovered = answers?.TimeCovered,
            StepBack = answers?.StepBack,
            ConcernsFor = answers?.ConcernsFor,
            Organisation = membership.OrganisationId?.Value,
            Hopes = answers?.Hopes,
            Brings = answers?.Brings,
            Needs = answers?.Needs,
            Values = answers?.Values ?? [],
            Heres = answers?.Heres ?? [],
        };
    }
}
