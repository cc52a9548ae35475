using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>
/// Asks everybody in a round who has not been asked yet: check-ins and messages in one save, each due at its person's own moment. A round that was
/// only half asked when a host died is asked to its end; nobody is asked twice.
/// </summary>
internal sealed partial class AskPartners(
    PartnerBotDb db, ReadCandidates candidates, Questions questions, Openings openings, CloseCycle close, PlanCheckIns plan, IOptions<CheckInOptions> options, TimeProvider time, ILogger<AskPartners> logger)
{
    /// <summary>How many rounds are taken in hand at once.</summary>
    private const int Batch = 50;

    /// <summary>How many people are asked in one save, so that memory does not grow with the crowd.</summary>
    private const int Save = 500;

    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromHours(12);

    /// <summary>Asks in all rounds whose time has come.</summary>
    public async Task AllDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ids = await db.Cycles
            .Where(cycle => cycle.PartnersAskedAt == null && cycle.ClosedAt == null && cycle.AsksPartnersAt <= now)
            .OrderBy(cycle => cycle.AsksPartnersAt)
            .Select(cycle => cycle.Id)
            .ToListAsync(cancellationToken);
        foreach (var batch in ids.Chunk(Batch))
        {
            await OfAsync(batch, cancellationToken);
        }
    }

    /// <summary>Asks in one round now.</summary>
    public Task OfAsync(CycleId cycle, CancellationToken cancellationToken) => OfAsync([cycle], cancellationToken);

    /// <summary>Whether a question at that moment leaves time for an answer.</summary>
    public static bool LeavesTime(DateTimeOffset at, Cycle cycle) => at <= cycle.ClosesAt - TimeToAnswer;

    /// <summary>Asks one person in a round in which the others are asked already, as after a pause.</summary>
    public async Task AlsoAsync(CycleId id, PersonId person, CancellationToken cancellationToken)
    {
        var cycle = await db.Cycles.AsNoTracking().SingleAsync(found => found.Id == id, cancellationToken);
        if (await db.CheckIns.AnyAsync(checkIn => checkIn.CycleId == id && checkIn.PersonId == person, cancellationToken))
            return;

        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(found => found.Id == cycle.PartnershipId, cancellationToken);
        var schedule = await db.CheckInSchedules.AsNoTracking().SingleAsync(found => found.PartnershipId == partnership.Id, cancellationToken);
        var all = (await candidates.OfAsync([partnership], cancellationToken))[partnership.Id].ToList();
        var now = time.GetUtcNow();
        var round = Round.Of(cycle, schedule, partnership.ScheduleZone(), now);
        var asked = WhoIsAsked.Decide(round, all, now).Where(one => one.Candidate.Member.Person.Id == person && one.At is { } at && LeavesTime(at, cycle));
        var first = await openings.OfAsync([id], cancellationToken);
        var happened = await openings.HappenedAsync([id], cancellationToken);
        foreach (var one in asked)
        {
            await SaveAsync([(new AskingRound(cycle, partnership, [.. all.Select(candidate => candidate.Member)], round.IsTrial) { First = [.. first[id]], Happened = happened.GetValueOrDefault(id) }, one)], cancellationToken);
        }
    }

    private async Task OfAsync(CycleId[] ids, CancellationToken cancellationToken)
    {
        try
        {
            await AskAsync(ids, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody checked in by themselves in this very moment, or another host asks too: who has been asked is read anew, round by round.
            db.ChangeTracker.Clear();
            foreach (var id in ids)
            {
                await AskAsync([id], cancellationToken);
            }
        }
    }

    private async Task AskAsync(CycleId[] ids, CancellationToken cancellationToken)
    {
        var cycles = await db.Cycles.AsNoTracking().Where(cycle => ids.Contains(cycle.Id) && cycle.PartnersAskedAt == null && cycle.ClosedAt == null).ToListAsync(cancellationToken);
        var partnershipIds = cycles.Select(cycle => cycle.PartnershipId).Distinct().ToList();
        var partnerships = await db.Partnerships.AsNoTracking().Where(found => partnershipIds.Contains(found.Id)).ToDictionaryAsync(found => found.Id, cancellationToken);
        var schedules = await db.CheckInSchedules.AsNoTracking().Where(found => partnershipIds.Contains(found.PartnershipId)).ToDictionaryAsync(found => found.PartnershipId, cancellationToken);
        var members = await candidates.OfAsync(partnerships.Values, cancellationToken);
        var asked = (await db.CheckIns.Where(checkIn => ids.Contains(checkIn.CycleId)).Select(checkIn => new { checkIn.CycleId, checkIn.PersonId }).ToListAsync(cancellationToken))
            .ToLookup(one => one.CycleId, one => one.PersonId);

        var first = await openings.OfAsync(ids, cancellationToken);
        var happened = await openings.HappenedAsync(ids, cancellationToken);
        var now = time.GetUtcNow();
        var asking = new List<(Cycle Cycle, AskingRound Round, IReadOnlyList<Asked> People)>();
        foreach (var cycle in cycles)
        {
            var (partnership, schedule) = (partnerships[cycle.PartnershipId], schedules[cycle.PartnershipId]);
            var mayAsk = partnership is { EndedAt: null } && (partnership.MayCheckIn || cycle.Kind != CycleKind.Regular);
            List<Candidate> all = mayAsk ? [.. members[partnership.Id]] : [];
            var round = Round.Of(cycle, schedule, partnership.ScheduleZone(), now);
            var decided = WhoIsAsked.Decide(round, all, now);
            var had = asked[cycle.Id].ToHashSet();
            List<Asked> people = [.. decided.Where(one => one.At is not null && !had.Contains(one.Candidate.Member.Person.Id))];
            Log.Decided(logger, partnership.Id.Value, people.Count, all.Count - people.Count);
            if (people.Count + had.Count == 0)
            {
                // Nobody has joined or met yet: no round has been.
                await db.Cycles.Where(found => found.Id == cycle.Id).ExecuteDeleteAsync(cancellationToken);
                continue;
            }

            if (cycle.IsCounted)
                await close.CloseBeforeAsync(cycle, cancellationToken);
            cycle.PartnersWereAsked(now, round.IsTrial ? cycle.ClosesAt : ClosingMoment.Of(round, cycle.OpenedAt, decided, options.Value.Window, schedule.Cadence));
            asking.Add((cycle, new AskingRound(cycle, partnership, [.. all.Select(one => one.Member)], round.IsTrial) { First = [.. first[cycle.Id]], Happened = happened.GetValueOrDefault(cycle.Id) }, people));
        }

        await SaveAsync(asking, cancellationToken);
    }

    /// <remarks>The rounds themselves are saved last: until then a host that dies over it leaves them to be asked.</remarks>
    private async Task SaveAsync(List<(Cycle Cycle, AskingRound Round, IReadOnlyList<Asked> People)> asking, CancellationToken cancellationToken)
    {
        // The ends are planned before they are saved: a time at which nothing is to be done does nothing, a round without an end would stay open.
        await plan.StepsOfAsync([.. asking.Select(one => one.Cycle)], cancellationToken);
        foreach (var slice in asking.SelectMany(one => one.People.Select(person => (one.Round, Asked: person))).Chunk(Save))
        {
            await SaveAsync(slice, cancellationToken);
        }

        db.Cycles.UpdateRange(asking.Select(one => one.Cycle));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await openings.CatchUpAsync([.. asking.Select(one => one.Round)], cancellationToken);
        foreach (var (cycle, _, people) in asking)
        {
            Log.Opened(logger, cycle.Number, cycle.PartnershipId.Value, people.Count);
        }
    }

    private async Task SaveAsync((AskingRound Round, Asked Asked)[] slice, CancellationToken cancellationToken)
    {
        await questions.AddAsync(slice, cancellationToken);
        await plan.RemindersOfAsync([.. db.CheckIns.Local], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static partial class Log
    {
        [LoggerMessage(1100, LogLevel.Debug, "In partnership {Partnership} {Asked} members are asked and {NotAsked} are not")]
        public static partial void Decided(ILogger logger, Guid partnership, int asked, int notAsked);

        [LoggerMessage(1101, LogLevel.Information, "In round {Number} of partnership {Partnership} {Count} people are asked")]
        public static partial void Opened(ILogger logger, int number, Guid partnership, int count);
    }
}
