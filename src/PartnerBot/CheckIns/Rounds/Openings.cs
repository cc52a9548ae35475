using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>
/// What opens the partners' cards: the answers of those who look after the partnership, as far as they shared them by name with all. An answer that was
/// not shared leaves no trace there. Cards that are not on their way yet follow when such an answer changes or goes.
/// </summary>
internal sealed class Openings(PartnerBotDb db, Wordings wordings, TimeProvider time)
{
    /// <summary>What opens the cards of some rounds.</summary>
    public async Task<ILookup<CycleId, WentFirst>> OfAsync(IReadOnlyCollection<CycleId> cycles, CancellationToken cancellationToken)
    {
        var rows = await (
            from checkIn in db.CheckIns.AsNoTracking()
            join cycle in db.Cycles on checkIn.CycleId equals cycle.Id
            join membership in db.Memberships on new { cycle.PartnershipId, checkIn.PersonId } equals new { membership.PartnershipId, membership.PersonId }
            join person in db.People.AsNoTracking() on checkIn.PersonId equals person.Id
            where cycles.Contains(cycle.Id) && checkIn.Visibility == Visibility.Partners && membership.Role == MemberRole.Broker && membership.LeftAt == null
            select new { checkIn, person }).ToListAsync(cancellationToken);

        return rows.OrderBy(row => row.checkIn.AnsweredAt).ThenBy(row => row.person.DisplayName, StringComparer.CurrentCultureIgnoreCase).ToLookup(row => row.checkIn.CycleId, row => new WentFirst(row.checkIn, row.person.DisplayName, row.checkIn.Answer()!));
    }

    /// <summary>Why some rounds ask out of turn.</summary>
    public async Task<IReadOnlyDictionary<CycleId, Happened>> HappenedAsync(IReadOnlyCollection<CycleId> cycles, CancellationToken cancellationToken)
    {
        var rows = await (
            from happening in db.Happenings.AsNoTracking()
            join person in db.People.AsNoTracking() on happening.PersonId equals person.Id
            where cycles.Contains(happening.CycleId)
            select new { happening, person }).ToListAsync(cancellationToken);

        // Two can say so in the same moment; one reason is enough.
        return rows.GroupBy(row => row.happening.CycleId).ToDictionary(round => round.Key, round => new Happened(round.First().person.DisplayName, round.First().happening.Text));
    }

    /// <summary>
    /// After the partners were asked: brings what opens their cards to those who see it and were not asked, and makes cards anew of which the opening
    /// changed while they were being made. Who changes it from now on finds the cards.
    /// </summary>
    public async Task CatchUpAsync(IReadOnlyList<AskingRound> rounds, CancellationToken cancellationToken)
    {
        var ids = rounds.Select(round => round.Cycle.Id).ToList();
        var now = await OfAsync(ids, cancellationToken);
        foreach (var round in rounds)
        {
            var first = now[round.Cycle.Id].ToList();
            if (!first.Select(one => (one.CheckIn.Id, one.CheckIn.Revision)).SequenceEqual(round.First.Select(one => (one.CheckIn.Id, one.CheckIn.Revision))))
                await RefreshAsync(round.Cycle.Id, cancellationToken);
            if (first.Count > 0)
                await TellOthersAsync(round with { First = first }, cancellationToken);
        }
    }

    /// <summary>At the end of a round: brings what opened its cards to those whose card never came, as after a hold that outlasted the round.</summary>
    public async Task BringToTheRestAsync(Cycle closed, Partnership partnership, CancellationToken cancellationToken)
    {
        if ((await OfAsync([closed.Id], cancellationToken))[closed.Id].ToList() is not { Count: > 0 } first)
            return;

        // Who answered without waiting for the card has seen it on the one they opened.
        var answered = await db.CheckIns.Where(checkIn => checkIn.CycleId == closed.Id && checkIn.Revision > 0).Select(checkIn => checkIn.PersonId).ToListAsync(cancellationToken);
        var members = (await db.MembersOfAsync(partnership.Id, cancellationToken)).Where(member => !answered.Contains(member.Person.Id)).ToList();
        await TellOthersAsync(new AskingRound(closed, partnership, members, IsTrial: false) { First = first }, cancellationToken);
    }

    /// <summary>Whose card of a round is not on its way yet, so that it can still open with an answer of this author.</summary>
    public async Task<IReadOnlySet<PersonId>> WaitingAsync(OwnCheckIn own, CancellationToken cancellationToken)
    {
        if (!own.Members.Any(member => member.Person.Id == own.Person.Id && member.IsBroker))
            return new HashSet<PersonId>();

        var others = own.Members.Where(member => member.Person.Id != own.Person.Id && member.Membership.HasJoined);
        if (own.Cycle.PartnersAskedAt is null)
            return others.Where(member => !member.IsBroker).Select(member => member.Person.Id).ToHashSet();

        var occasions = others.ToDictionary(member => CheckInOccasions.Card(own.Cycle.Id, member.Person.Id), member => member.Person.Id);
        var queued = await db.Deliveries
            .Where(delivery => occasions.Keys.Contains(delivery.Occasion) && delivery.State == DeliveryState.Queued)
            // What is held for longer than the round lasts will not come.
            .Where(delivery => delivery.DueAt < own.Cycle.ClosesAt)
            .Select(delivery => delivery.PersonId)
            .ToListAsync(cancellationToken);

        return queued.ToHashSet();
    }

    /// <summary>Makes the cards anew that are not on their way yet.</summary>
    public async Task RefreshAsync(CycleId id, CancellationToken cancellationToken)
    {
        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(found => found.Id == id && found.ClosedAt == null && found.PartnersAskedAt != null, cancellationToken);
        if (cycle is null)
            return;

        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(found => found.Id == cycle.PartnershipId, cancellationToken);
        var members = await db.MembersOfAsync(partnership.Id, cancellationToken);
        var first = (await OfAsync([id], cancellationToken))[id].ToList();
        var round = new AskingRound(cycle, partnership, members, IsTrial: false) { First = first, Happened = (await HappenedAsync([id], cancellationToken)).GetValueOrDefault(id) };
        var checkIns = await db.CheckIns.AsNoTracking().Where(checkIn => checkIn.CycleId == id && checkIn.Revision == 0).ToDictionaryAsync(checkIn => checkIn.PersonId, cancellationToken);
        foreach (var member in members.Where(member => checkIns.ContainsKey(member.Person.Id)))
        {
            var occasion = CheckInOccasions.Card(id, member.Person.Id);
            var message = Delivery.Written(CheckInMessage.For(wordings.For(member.Person.Language), checkIns[member.Person.Id], round, member.Person));
            // Only while it waits: what was sent keeps nothing of what it said.
            await db.Deliveries
                .Where(delivery => delivery.Occasion == occasion && delivery.State == DeliveryState.Queued)
                .ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Message, message), cancellationToken);
        }
    }

    /// <summary>Once, as any shared answer.</summary>
    private async Task TellOthersAsync(AskingRound round, CancellationToken cancellationToken)
    {
        var cards = round.Members.Select(member => CheckInOccasions.Card(round.Cycle.Id, member.Person.Id)).ToList();
        var comes = round.Cycle.ClosedAt is null ? round.Cycle.ClosesAt : DateTimeOffset.MinValue;
        var byCard = await db.Deliveries
            .Where(delivery => cards.Contains(delivery.Occasion))
            .Where(delivery => delivery.State == DeliveryState.Sent || delivery.State == DeliveryState.Sending || delivery.State == DeliveryState.Unknown
                || (delivery.State == DeliveryState.Queued && delivery.DueAt < comes))
            .Select(delivery => delivery.PersonId)
            .ToListAsync(cancellationToken);
        foreach (var first in round.First)
        {
            var others = WhoSeesByName.Decide(round.Members, first.CheckIn.PersonId, Visibility.Partners).Where(person => !byCard.Contains(person.Id)).ToList();
            var occasions = others.SelectMany(person => CheckInOccasions.Shared(first.CheckIn, person.Id)).ToList();
            var told = await db.Deliveries.Where(delivery => occasions.Contains(delivery.Occasion)).Select(delivery => delivery.PersonId).ToListAsync(cancellationToken);
            foreach (var person in others.Where(person => !told.Contains(person.Id)))
            {
                var words = wordings.For(person.Language);
                db.Deliveries.Add(Delivery.To(
                    person,
                    CheckInOccasions.Shared(first.CheckIn.Id, first.CheckIn.Revision, person.Id),
                    CardMessage.Of(SharedAnswerCard.Of(words, first.Name, round.Partnership.Name, first.Answer), words.Plain("checkins.shared.notification", ("author", first.Name))),
                    time.GetUtcNow()));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}

/// <summary>Somebody who looks after the partnership and shared with all how things are.</summary>
internal sealed record WentFirst(CheckIn CheckIn, string Name, CheckInAnswer Answer);

/// <summary>Something happened: who says so, and what; <see langword="null"/> when they left it open.</summary>
internal sealed record Happened(string Name, string? Text);
