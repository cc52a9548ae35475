using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary>Takes somebody out of a partnership, at once: the consent is withdrawn and what they said there is deleted.</summary>
internal sealed class LeavePartnership(
    PartnerBotDb db, ConsentRecords consents, HandOver handOver, ForgetPerson forget, IEnumerable<IPartnershipLeft> keepers, TimeProvider time)
{
    /// <summary>What the person must do before they can leave: nobody leaves a partnership behind that goes on without anybody who looks after it.</summary>
    public async Task<BeforeLeaving> BeforeAsync(Person person, MembershipId id, CancellationToken cancellationToken)
    {
        var membership = await db.Memberships.SingleOrDefaultAsync(
            member => member.Id == id && member.PersonId == person.Id && member.LeftAt == null, cancellationToken);
        if (membership is null
            || !await handOver.IsLastBrokerAsync(membership, cancellationToken)
            || await db.Partnerships.AnyAsync(partnership => partnership.Id == membership.PartnershipId && partnership.EndedAt != null, cancellationToken))
        {
            return new BeforeLeaving.Nothing();
        }

        return await handOver.CandidatesAsync(membership.PartnershipId, cancellationToken) is { Count: > 0 } candidates
            ? new BeforeLeaving.HandOver(candidates)
            : new BeforeLeaving.End();
    }

    /// <returns><see cref="BeforeLeaving.Nothing"/> when the person is out now, or else what comes before; <see langword="null"/> when the membership is somebody else's.</returns>
    public async Task<BeforeLeaving?> RunAsync(TurnContext turn, Person person, MembershipId id, string language, CancellationToken cancellationToken)
    {
        Membership? membership;
        // Two who look after a partnership and leave at the same moment do not leave it alone.
        await using (var transaction = await db.BeginAsIfAloneAsync(cancellationToken))
        {
            membership = await db.Memberships.SingleOrDefaultAsync(member => member.Id == id && member.PersonId == person.Id, cancellationToken);
            if (membership is null)
                return null;

            if (membership.LeftAt is null)
            {
                if (await BeforeAsync(person, id, cancellationToken) is var before and not BeforeLeaving.Nothing)
                    return before;

                membership.Leave(time.GetUtcNow());
                await consents.WithdrawAsync(person, membership.PartnershipId.Value, language, cancellationToken);
                await forget.RunAsync(person.Id, membership.PartnershipId.Value, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
        }

        // Also when they had left before: a turn that is run again has lost what it did to the dialogs, and only that.
        foreach (var keeper in keepers)
        {
            await keeper.LeftAsync(turn, membership, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);

        return new BeforeLeaving.Nothing();
    }
}

/// <summary>What comes before leaving.</summary>
internal abstract record BeforeLeaving
{
    private BeforeLeaving()
    {
    }

    public sealed record Nothing : BeforeLeaving;

    /// <summary>Somebody else must look after the partnership first.</summary>
    public sealed record HandOver(IReadOnlyList<Person> Candidates) : BeforeLeaving;

    /// <summary>Nobody else has joined who could: the partnership must end first.</summary>
    public sealed record End : BeforeLeaving;
}
