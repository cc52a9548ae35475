using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary>
/// Notes a yes or a no to the consent. Whoever had joined before its wording changed is in again with their yes alone: what they told is confirmed,
/// and a card that is closed at the read-back behind it must not keep them out.
/// </summary>
internal sealed class DecideConsent(PartnerBotDb db, FindScene scenes, ConsentRecords consents, ShareSideBySide share, TimeProvider time)
{
    public async Task RunAsync(Person person, OnboardingState state, bool agrees, string language, CancellationToken cancellationToken)
    {
        await consents.DecideAsync(person, state.Partnership, agrees ? ConsentState.Given : ConsentState.Declined, language, cancellationToken);
        var joins = agrees && state.IsReview ? await scenes.OwnAsync(person, new MembershipId(state.Membership), cancellationToken) : null;
        joins?.Join(time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        // What they had told was left out as long as they were out.
        if (joins is not null)
            await share.RunAsync(joins.PartnershipId, cancellationToken);
    }

    /// <summary>Whether the person has consented to the present wording.</summary>
    public Task<bool> IsGivenAsync(Person person, OnboardingState state, CancellationToken cancellationToken) =>
        consents.IsGivenAsync(person, state.Partnership, cancellationToken);
}
