using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Schedules;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>Reminds, once in a round, those who got the card and have not answered, unless they want to hear less.</summary>
internal sealed class RemindSilent(PartnerBotDb db, JobPlanner planner, Wordings wordings, TimeProvider time)
{
    /// <summary>The beginning of the third day.</summary>
    private static readonly TimeSpan After = TimeSpan.FromDays(2);

    /// <summary>In a shorter round a reminder would follow the question too soon.</summary>
    private static readonly TimeSpan ShortestRound = TimeSpan.FromDays(4);

    /// <summary>Plans the reminder of a round; none for a short one.</summary>
    public async Task PlanAsync(Cycle cycle, CancellationToken cancellationToken)
    {
        if (cycle.ClosesAt - cycle.OpenedAt >= ShortestRound)
            await planner.PlanOnceAsync<RemindSilentJob>(RemindSilentJob.Of(cycle.Id), cycle.OpenedAt + After, cancellationToken);
    }

    public async Task RemindAsync(CycleId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(found => found.Id == id, cancellationToken);
        if (cycle is null || !cycle.IsOpenAt(now))
            return;

        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(found => found.Id == cycle.PartnershipId, cancellationToken);
        var members = await db.MembersOfAsync(partnership.Id, cancellationToken);
        foreach (var checkIn in await SilentAsync(id, cancellationToken))
        {
            if (members.FirstOrDefault(member => member.Person.Id == checkIn.PersonId) is not { } member || !MayBeReminded(member, now))
                continue;

            var words = wordings.For(member.Person.Language);
            var card = CheckInMessage.CardFor(words, checkIn, cycle, partnership, member.Person, members, isReminder: true);
            db.Deliveries.Add(Delivery.To(
                member.Person.Id,
                CheckInOccasions.Reminder(id, member.Person.Id),
                CardMessage.Of(card, words.Plain("checkins.card.reminderSummary", ("partnership", partnership.Name))),
                now,
                expiresAt: cycle.ClosesAt,
                kind: DeliveryKind.Ask));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes back a reminder that waits, as for its turn in the week: it is no longer needed.</summary>
    public Task TakeBackAsync(CheckIn checkIn, CancellationToken cancellationToken)
    {
        var occasion = CheckInOccasions.Reminder(checkIn.CycleId, checkIn.PersonId);

        return db.Deliveries.Where(delivery => delivery.Occasion == occasion && delivery.State == DeliveryState.Queued).ExecuteDeleteAsync(cancellationToken);
    }

    private static bool MayBeReminded(Member member, DateTimeOffset now) =>
        member.Membership.HasJoined && member.Person is { IsReachable: true, Contact: Contact.Usual } && !member.Person.IsPaused(now);

    /// <summary>Who got the card, never answered it, and was not reminded. Who deleted an answer has had their say.</summary>
    private async Task<List<CheckIn>> SilentAsync(CycleId id, CancellationToken cancellationToken)
    {
        var checkIns = await db.CheckIns.AsNoTracking().Where(checkIn => checkIn.CycleId == id && checkIn.Revision == 0).ToListAsync(cancellationToken);
        var occasions = checkIns
            .SelectMany(checkIn => new[] { CheckInOccasions.Card(id, checkIn.PersonId), CheckInOccasions.Reminder(id, checkIn.PersonId) })
            .ToList();
        var known = await db.Deliveries
            .Where(delivery => occasions.Contains(delivery.Occasion))
            .ToDictionaryAsync(delivery => delivery.Occasion, delivery => delivery.State, cancellationToken);

        return
        [
            .. checkIns.Where(checkIn =>
                known.GetValueOrDefault(CheckInOccasions.Card(id, checkIn.PersonId)) == DeliveryState.Sent
                && !known.ContainsKey(CheckInOccasions.Reminder(id, checkIn.PersonId))),
        ];
    }
}
