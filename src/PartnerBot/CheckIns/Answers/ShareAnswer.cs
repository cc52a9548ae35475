using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>Brings an answer by name to those with whom it is shared. What arrived cannot be taken back; what is still queued is.</summary>
internal sealed class ShareAnswer(PartnerBotDb db, IEnumerable<IFollowAnswer> followers, Openings openings, Wordings wordings, TimeProvider time)
{
    /// <summary>Queues the answer for everybody who sees it by name and has not had this very one. It is the caller's to save.</summary>
    public async Task BringAsync(OwnCheckIn own, CheckInAnswer? before, CheckInAnswer answer, CancellationToken cancellationToken)
    {
        var withdrawn = await WithdrawAsync(own, cancellationToken);
        var below = new List<BelowAnswer>();
        foreach (var follower in followers)
        {
            if (await follower.StoredAsync(own, answer, cancellationToken) is { } part)
                below.Add(part);
        }

        // Whose card still waits reads it there, unless something grew out of it that wants an answer of its own.
        var waiting = await openings.WaitingAsync(own, cancellationToken);
        var had = before is null ? [] : WhoSeesByName.Decide(own.Members, own.Person.Id, before.Visibility).Select(person => person.Id).Except(withdrawn).Except(waiting).ToHashSet();
        foreach (var addressee in WhoSeesByName.Decide(own.Members, own.Person.Id, answer.Visibility))
        {
            if (had.Contains(addressee.Id) && answer.SaysTheSameAs(before!))
                continue;
            if (answer.Visibility == Visibility.Partners && waiting.Contains(addressee.Id) && below.Count == 0)
                continue;

            var words = wordings.For(addressee.Language);
            var card = SharedAnswerCard.Of(words, own.Person.DisplayName, own.Partnership.Name, answer, replaces: had.Contains(addressee.Id), below);
            var summary = words.Plain("checkins.shared.notification", ("author", own.Person.DisplayName));
            var occasion = CheckInOccasions.Shared(own.CheckIn.Id, own.CheckIn.Revision, addressee.Id);
            db.Deliveries.Add(Delivery.To(addressee, occasion, CardMessage.Of(card, summary), time.GetUtcNow()));
        }
    }

    /// <summary>Takes back what is still queued, and what grew out of the answer.</summary>
    public async Task TakeBackAsync(OwnCheckIn own, CancellationToken cancellationToken)
    {
        await WithdrawAsync(own, cancellationToken);
        foreach (var follower in followers)
        {
            await follower.ForgottenAsync(own, cancellationToken);
        }
    }

    /// <returns>Whom it has not reached and will not reach now.</returns>
    private async Task<IReadOnlyList<PersonId>> WithdrawAsync(OwnCheckIn own, CancellationToken cancellationToken)
    {
        if (own.CheckIn.Shared is null)
            return [];

        var occasions = own.Members.SelectMany(member => CheckInOccasions.Shared(own.CheckIn, member.Person.Id)).ToList();
        var queued = db.Deliveries.Where(delivery => occasions.Contains(delivery.Occasion) && delivery.State == DeliveryState.Queued);
        var people = await queued.Select(delivery => delivery.PersonId).ToListAsync(cancellationToken);
        if (people.Count > 0)
            await queued.ExecuteDeleteAsync(cancellationToken);

        return people;
    }
}
