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
    /// <summary>To whom the person can hand over, when others would be left without anybody who looks after the partnership; nobody when they may simply leave.</summary>
    public async Task<IReadOnlyList<Person>> MustHandOverToAsync(Person person, MembershipId id, CancellationToken cancellationToken) =>
        await db.Memberships.SingleOrDefaultAsync(member => member.Id == id && member.PersonId == person.Id && member.LeftAt == null, cancellationToken) is { } membership
        && await handOver.IsLastBrokerAsync(membership, cancellationToken)
            ? await handOver.CandidatesAsync(membership.PartnershipId, cancellationToken)
            : [];

    /// <returns>Whether the person is out now; not when the membership is somebody else's, nor when they must hand over first.</returns>
    public async Task<bool> RunAsync(
        TurnContext turn, Person person, MembershipId id, string language, CancellationToken cancellationToken)
    {
        var membership = await db.Memberships.SingleOrDefaultAsync(member => member.Id == id && member.PersonId == person.Id, cancellationToken);
        if (membership is null)
            return false;

        if (membership.LeftAt is null)
        {
            if ((await MustHandOverToAsync(person, id, cancellationToken)).Count > 0)
                return false;

            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            membership.Leave(time.GetUtcNow());
            var partnership = membership.PartnershipId.Value;
            if (await consents.IsGivenAsync(person, partnership, cancellationToken))
                await consents.DecideAsync(person, partnership, ConsentState.Withdrawn, language, cancellationToken);
            await forget.RunAsync(person.Id, partnership, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        // Also when they had left before: a turn that is run again has lost what it did to the dialogs, and only that.
        foreach (var keeper in keepers)
        {
            await keeper.LeftAsync(turn, membership, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);

        return true;
    }
}
