using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>Makes what asks somebody in a round: the check-in and the message that brings its card. The caller saves them.</summary>
internal sealed class Questions(PartnerBotDb db, TakeTurns turns, Wordings wordings, TimeProvider time)
{
    /// <summary>Asks some people, each in a round and at their moment.</summary>
    public async Task AddAsync(IReadOnlyCollection<(AskingRound Round, Asked Asked)> asking, CancellationToken cancellationToken)
    {
        foreach (var ofKind in asking.GroupBy(one => one.Round.Cycle.Kind))
        {
            List<PersonId> people = [.. ofKind.Select(one => one.Asked.Candidate.Member.Person.Id).Distinct()];
            var offered = await OfferedAsync(people, ofKind.Key, cancellationToken);
            var delays = await turns.DelaysAsync(people, ofKind.Key, cancellationToken);
            foreach (var (round, asked) in ofKind)
            {
                var person = asked.Candidate.Member.Person.Id;
                Add(asked, round, offered[person], delays.GetValueOrDefault((round.Partnership.Id, person)));
            }
        }
    }

    private void Add(Asked asked, AskingRound asking, Visibility offered, TimeSpan delay)
    {
        var (person, at, cycle) = (asked.Candidate.Member.Person, asked.At ?? time.GetUtcNow(), asking.Cycle);
        var checkIn = new CheckIn(new CheckInId(Guid.CreateVersion7(time.GetUtcNow())), cycle.Id, person.Id, offered, at);
        if (asking is { IsTrial: false, Cycle.IsCounted: true })
            checkIn.RemindsAt(ReminderMoment.After(at, cycle.ClosesAt, asked.Candidate.Calendar));

        db.CheckIns.Add(checkIn);
        db.Deliveries.Add(Delivery.To(
            person,
            CheckInOccasions.Card(cycle.Id, person.Id),
            CheckInMessage.For(wordings.For(person.Language), checkIn, asking, person),
            time.GetUtcNow(),
            dueAt: at + delay,
            expiresAt: cycle.ClosesAt,
            // Every few seconds is for trying out; a weekly bound would end the trial after two.
            kind: asking.IsTrial ? DeliveryKind.News : DeliveryKind.Ask));
    }

    /// <summary>
    /// What each person's card is filled with: by their latest check-in of a round of the same sort, whatever the partnership. Where nothing is counted there
    /// is no total to be in, so it is theirs alone unless they share by name anyway.
    /// </summary>
    public async Task<IReadOnlyDictionary<PersonId, Visibility>> OfferedAsync(IReadOnlyCollection<PersonId> people, CycleKind kind, CancellationToken cancellationToken)
    {
        var cycles = db.Cycles;
        var counted = db.CheckIns.Where(checkIn => people.Contains(checkIn.PersonId) && cycles.Any(cycle => cycle.Id == checkIn.CycleId && cycle.Kind != CycleKind.Between));
        var latest = await counted
            .AsNoTracking()
            .Where(checkIn => checkIn.AskedAt == counted.Where(other => other.PersonId == checkIn.PersonId).Max(other => other.AskedAt))
            .ToListAsync(cancellationToken);
        var offered = latest.GroupBy(checkIn => checkIn.PersonId).ToDictionary(group => group.Key, group => group.Min(checkIn => checkIn.NextOffered()));

        return people.ToDictionary(person => person, person => Offered(offered.GetValueOrDefault(person, Visibility.Total), kind));
    }

    private static Visibility Offered(Visibility last, CycleKind kind) => kind == CycleKind.Between && last == Visibility.Total ? Visibility.OnlyMe : last;
}

/// <summary>A round in which people are being asked.</summary>
/// <param name="Cycle">The round.</param>
/// <param name="Partnership">In which partnership.</param>
/// <param name="Members">Everybody there.</param>
/// <param name="IsTrial">Whether rounds come every few seconds, in Development.</param>
internal sealed record AskingRound(Cycle Cycle, Partnership Partnership, IReadOnlyList<Member> Members, bool IsTrial)
{
    /// <summary>Who looks after the partnership and shared an answer with all before.</summary>
    public IReadOnlyList<WentFirst> First { get; init; } = [];

    /// <summary>Why it asks out of turn; <see langword="null"/> for any other round, or when whoever said so has left.</summary>
    public Happened? Happened { get; init; }
}
