using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Partnerships;
using PartnerBot.Schedules;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>
/// Prepares the rounds that are near: from then on a round exists, and those who go first are asked. Preparing again changes nothing but the time
/// at which the partners are asked, where their wishes have moved it.
/// </summary>
internal sealed partial class PrepareRounds(
    PartnerBotDb db, ReadCandidates candidates, Questions questions, PlanCheckIns plan, IOptions<CheckInOptions> options, TimeProvider time, ILogger<PrepareRounds> logger)
{
    /// <summary>How many partnerships are taken in hand at once.</summary>
    private const int Batch = 50;

    /// <summary>Prepares what is due in all partnerships of a group.</summary>
    public async Task OfGroupAsync(RoundGroup concerned, CancellationToken cancellationToken)
    {
        var ids = await (
            from schedule in db.CheckInSchedules
            join partnership in db.Partnerships on schedule.PartnershipId equals partnership.Id
            where schedule.Weekday == concerned.Weekday && schedule.At == concerned.At && partnership.Zone == concerned.Zone && partnership.EndedAt == null
            select partnership.Id).ToListAsync(cancellationToken);
        foreach (var batch in ids.Chunk(Batch))
        {
            await OfAsync(batch, cancellationToken);
        }
    }

    /// <summary>Prepares what is due in one partnership, as after a change of its schedule or of somebody's wish.</summary>
    public Task OfAsync(PartnershipId partnership, CancellationToken cancellationToken) => OfAsync([partnership], cancellationToken);

    private async Task OfAsync(PartnershipId[] ids, CancellationToken cancellationToken)
    {
        try
        {
            await PrepareAsync(ids, cancellationToken);
        }
        catch (DbUpdateException) when (ids.Length > 1)
        {
            // Another host was a moment faster with one of them; the others are not to wait.
            db.ChangeTracker.Clear();
            foreach (var id in ids)
            {
                await OfAsync([id], cancellationToken);
            }
        }
        catch (DbUpdateException)
        {
            // Prepared meanwhile; once more, to find it so.
            db.ChangeTracker.Clear();
            await PrepareAsync(ids, cancellationToken);
        }
    }

    private async Task PrepareAsync(PartnershipId[] ids, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var partnerships = await db.Partnerships.AsNoTracking().Where(found => ids.Contains(found.Id) && found.EndedAt == null).ToListAsync(cancellationToken);
        var schedules = await db.CheckInSchedules.AsNoTracking().Where(found => ids.Contains(found.PartnershipId)).ToDictionaryAsync(found => found.PartnershipId, cancellationToken);
        var known = await KnownAsync(ids, cancellationToken);
        var pending = await db.Cycles.Where(cycle => ids.Contains(cycle.PartnershipId) && cycle.PartnersAskedAt == null && cycle.ClosedAt == null).ToListAsync(cancellationToken);
        var concerned = partnerships
            .Where(partnership => schedules.ContainsKey(partnership.Id))
            .Select(partnership => (Partnership: partnership, Schedule: schedules[partnership.Id]))
            .Select(one => (one.Partnership, one.Schedule, Due: DueRounds.Decide(one.Schedule, one.Partnership.ScheduleZone(), known.LatestOf(one.Partnership.Id), now)))
            .Where(one => one.Due.Count > 0 || pending.Any(cycle => cycle.PartnershipId == one.Partnership.Id))
            .ToList();
        if (concerned.Count == 0)
            return;

        var pendingIds = pending.Select(cycle => cycle.Id).ToList();
        var had = (await db.CheckIns.Where(checkIn => pendingIds.Contains(checkIn.CycleId)).Select(checkIn => new { checkIn.CycleId, checkIn.PersonId }).ToListAsync(cancellationToken))
            .ToLookup(one => one.CycleId, one => one.PersonId);
        var members = await candidates.OfAsync([.. concerned.Select(one => one.Partnership)], cancellationToken);
        var first = new List<(AskingRound Round, Asked Asked)>();
        foreach (var (partnership, schedule, due) in concerned)
        {
            List<Candidate> all = [.. members[partnership.Id]];
            foreach (var cycle in pending.Where(cycle => cycle.PartnershipId == partnership.Id))
            {
                var decided = WhoIsAsked.Decide(Round.Of(cycle, schedule, partnership.ScheduleZone(), now), all, now);
                cycle.AsksPartners(AsksPartnersAt(decided, cycle.ScheduledAt));
                AskFirst(cycle, partnership, all, decided.Where(one => !had[cycle.Id].Contains(one.Candidate.Member.Person.Id)));
            }

            foreach (var round in due)
            {
                var decided = WhoIsAsked.Decide(round, all, now);
                if (round.Kind == CycleKind.Between && decided.All(one => one.At is null))
                    continue;

                var cycle = NewCycle(partnership, schedule, round, decided, known);
                db.Cycles.Add(cycle);
                AskFirst(cycle, partnership, all, decided);
            }
        }

        void AskFirst(Cycle cycle, Partnership partnership, List<Candidate> all, IEnumerable<Asked> decided)
        {
            var round = new AskingRound(cycle, partnership, [.. all.Select(candidate => candidate.Member)], IsTrial: false);
            if (partnership.MayCheckIn)
                first.AddRange(decided.Where(one => one.GoesFirst).Select(one => (round, one)));
        }

        await questions.AddAsync(first, cancellationToken);
        // Planned before it is saved: a time at which nothing is to be done does nothing. What is to be done at once is planned after, to be found.
        List<Cycle> rounds = [.. db.Cycles.Local];
        await plan.StepsOfAsync(rounds, cancellationToken);
        await plan.RemindersOfAsync([.. db.CheckIns.Local], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await plan.StepsOfAsync([.. rounds.Where(round => round.AsksPartnersAt <= now)], cancellationToken);
        Log.Prepared(logger, rounds.Count);
        db.ChangeTracker.Clear();
    }

    private Cycle NewCycle(Partnership partnership, CheckInSchedule schedule, Round round, IReadOnlyList<Asked> decided, KnownRounds known)
    {
        var now = time.GetUtcNow();
        var asksAt = AsksPartnersAt(decided, round.ScheduledAt);
        var closesAt = ClosingMoment.Of(round, now, decided, options.Value.Window, schedule.Cadence);

        return new Cycle(
            new CycleId(Guid.CreateVersion7(now)), partnership.Id, round.Kind, known.NextNumber(partnership.Id, round.Kind), round.ScheduledAt, now, asksAt, closesAt);
    }

    /// <summary>A quarter before the first of them, so that all cards are made when the first is due.</summary>
    private static DateTimeOffset AsksPartnersAt(IEnumerable<Asked> decided, DateTimeOffset otherwise) =>
        Quarters.Floor(decided.Where(one => !one.GoesFirst).Min(one => one.At) ?? otherwise) - Quarters.Length;

    private async Task<KnownRounds> KnownAsync(PartnershipId[] ids, CancellationToken cancellationToken)
    {
        var known = await db.Cycles
            .Where(cycle => ids.Contains(cycle.PartnershipId))
            .GroupBy(cycle => new { cycle.PartnershipId, cycle.Kind })
            .Select(cycles => new { cycles.Key.PartnershipId, cycles.Key.Kind, At = cycles.Max(cycle => cycle.ScheduledAt), Number = cycles.Max(cycle => cycle.Number) })
            .ToListAsync(cancellationToken);

        return new KnownRounds([.. known.Select(one => (one.PartnershipId, one.Kind, one.At, one.Number))]);
    }

    /// <summary>What rounds there are already.</summary>
    private sealed class KnownRounds(IReadOnlyList<(PartnershipId Partnership, CycleKind Kind, DateTimeOffset At, int Number)> rounds)
    {
        private readonly ILookup<PartnershipId, (PartnershipId Partnership, CycleKind Kind, DateTimeOffset At, int Number)> _rounds = rounds.ToLookup(one => one.Partnership);
        private readonly Dictionary<(PartnershipId, bool), int> _added = [];

        public LatestRounds LatestOf(PartnershipId partnership) => new(
            _rounds[partnership].Where(one => one.Kind != CycleKind.Between).Max(one => (DateTimeOffset?)one.At),
            _rounds[partnership].Where(one => one.Kind == CycleKind.Between).Max(one => (DateTimeOffset?)one.At));

        public int NextNumber(PartnershipId partnership, CycleKind kind)
        {
            var isBetween = kind == CycleKind.Between;
            var added = _added[(partnership, isBetween)] = _added.GetValueOrDefault((partnership, isBetween)) + 1;

            return _rounds[partnership].Where(one => one.Kind == CycleKind.Between == isBetween).Max(one => (int?)one.Number).GetValueOrDefault() + added;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1102, LogLevel.Debug, "{Count} rounds are prepared")]
        public static partial void Prepared(ILogger logger, int count);
    }
}
