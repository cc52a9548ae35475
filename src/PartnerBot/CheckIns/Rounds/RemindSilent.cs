using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Schedules;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>Reminds, once in a round and on the third day, those who got the card and have not answered, unless they want to hear less.</summary>
internal sealed class RemindSilent(PartnerBotDb db, ReadCandidates candidates, Wordings wordings, TimeProvider time)
{
    private const int Batch = 200;

    /// <summary>Reminds everybody whose time comes within this quarter of an hour, each at their own minute.</summary>
    public async Task AllDueAsync(CancellationToken cancellationToken)
    {
        var until = Quarters.Floor(time.GetUtcNow()) + Quarters.Length;
        while (await BatchAsync(until, cancellationToken) == Batch)
        {
        }
    }

    /// <summary>Takes back what waits, the question included when it was answered before it came: it is no longer needed.</summary>
    public Task TakeBackAsync(CheckIn checkIn, CancellationToken cancellationToken)
    {
        string[] occasions = [CheckInOccasions.Card(checkIn.CycleId, checkIn.PersonId), CheckInOccasions.Reminder(checkIn.CycleId, checkIn.PersonId)];

        return db.Deliveries.Where(delivery => occasions.Contains(delivery.Occasion) && delivery.State == DeliveryState.Queued).ExecuteDeleteAsync(cancellationToken);
    }

    private static bool MayBeReminded(Member member, DateTimeOffset now) =>
        member.Membership.HasJoined && member.Person is { IsReachable: true, Contact: Contact.Usual } && !member.Person.IsPaused(now);

    private async Task<int> BatchAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var due = await db.CheckIns.Where(checkIn => checkIn.RemindAt < until).OrderBy(checkIn => checkIn.RemindAt).Take(Batch).ToListAsync(cancellationToken);
        var now = time.GetUtcNow();
        var cycleIds = due.Select(checkIn => checkIn.CycleId).Distinct().ToList();
        var cycles = await db.Cycles.AsNoTracking().Where(cycle => cycleIds.Contains(cycle.Id)).ToDictionaryAsync(cycle => cycle.Id, cancellationToken);
        var gotTheCard = await SilentAsync(due, cancellationToken);
        var partnershipIds = cycles.Values.Select(cycle => cycle.PartnershipId).Distinct().ToList();
        var partnerships = await db.Partnerships.AsNoTracking().Where(found => partnershipIds.Contains(found.Id)).ToDictionaryAsync(found => found.Id, cancellationToken);
        var silent = await db.CheckInSchedules.Where(schedule => partnershipIds.Contains(schedule.PartnershipId) && !schedule.Reminds).Select(schedule => schedule.PartnershipId).ToListAsync(cancellationToken);
        var members = await candidates.OfAsync(partnerships.Values, cancellationToken);
        foreach (var checkIn in gotTheCard.Where(checkIn => cycles[checkIn.CycleId] is var cycle && cycle.IsOpenAt(now) && !silent.Contains(cycle.PartnershipId)))
        {
            var partnership = partnerships[cycles[checkIn.CycleId].PartnershipId];
            Remind(checkIn, cycles[checkIn.CycleId], partnership, [.. members[partnership.Id].Select(candidate => candidate.Member)], now);
        }

        foreach (var checkIn in due)
        {
            checkIn.RemindsAt(null);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();

        return due.Count;
    }

    private void Remind(CheckIn checkIn, Cycle cycle, Partnership partnership, IReadOnlyList<Member> members, DateTimeOffset now)
    {
        if (members.FirstOrDefault(member => member.Person.Id == checkIn.PersonId) is not { } member || !MayBeReminded(member, now))
            return;

        var words = wordings.For(member.Person.Language);
        var card = CheckInMessage.CardFor(words, checkIn, cycle, partnership, member.Person, members, isReminder: true);
        db.Deliveries.Add(Delivery.To(
            member.Person,
            CheckInOccasions.Reminder(cycle.Id, member.Person.Id),
            CardMessage.Of(card, words.Plain("checkins.card.reminderSummary", ("partnership", partnership.Name))),
            now,
            dueAt: checkIn.RemindAt,
            expiresAt: cycle.ClosesAt,
            kind: DeliveryKind.Ask));
    }

    /// <summary>Who got the card, never answered it, and was not reminded. Who deleted an answer has had their say.</summary>
    private async Task<HashSet<CheckIn>> SilentAsync(List<CheckIn> due, CancellationToken cancellationToken)
    {
        var occasions = due
            .SelectMany(checkIn => new[] { CheckInOccasions.Card(checkIn.CycleId, checkIn.PersonId), CheckInOccasions.Reminder(checkIn.CycleId, checkIn.PersonId) })
            .ToList();
        var known = await db.Deliveries
            .Where(delivery => occasions.Contains(delivery.Occasion))
            .ToDictionaryAsync(delivery => delivery.Occasion, delivery => delivery.State, cancellationToken);

        return
        [
            .. due.Where(checkIn =>
                checkIn.Revision == 0
                && known.GetValueOrDefault(CheckInOccasions.Card(checkIn.CycleId, checkIn.PersonId)) == DeliveryState.Sent
                && !known.ContainsKey(CheckInOccasions.Reminder(checkIn.CycleId, checkIn.PersonId))),
        ];
    }
}
