using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>
/// Something happened: everybody is asked out of turn, as soon as they work, and the next regular round is left out. A round that is being prepared
/// becomes this one; one that is open is closed first.
/// </summary>
internal sealed class SomethingHappened(PartnerBotDb db, ReadCandidates candidates, AskPartners ask, IOptions<CheckInOptions> options, TimeProvider time)
{
    /// <summary>What would be, should a broker ask for it now.</summary>
    public async Task<ExtraRound> LookAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var known = await db.Cycles.AsNoTracking().Where(cycle => cycle.PartnershipId == partnership.Id && cycle.Kind == CycleKind.Extra).ToListAsync(cancellationToken);
        var settled = await db.CheckInSchedules.Where(schedule => schedule.PartnershipId == partnership.Id).Select(schedule => schedule.ExtraApartDays).SingleAsync(cancellationToken);
        var apart = settled is { } days ? TimeSpan.FromDays(days) : options.Value.ExtraApart;
        if (known.Max(cycle => cycle.PartnersAskedAt ?? (DateTimeOffset?)cycle.AsksPartnersAt) + apart is { } possibleAt && possibleAt > now)
            return new ExtraRound.TooSoon(possibleAt, known.Count);

        var all = (await candidates.OfAsync([partnership], cancellationToken))[partnership.Id].ToList();
        var anybody = WhoIsAsked.Decide(Round.AtOnce(CycleKind.Extra, now, partnership.ScheduleZone()), all, now).Any(one => one.At is not null);
        var isOpen = await db.Cycles.AnyAsync(
            cycle => cycle.PartnershipId == partnership.Id && cycle.Kind != CycleKind.Between && cycle.PartnersAskedAt != null && cycle.ClosedAt == null && cycle.ClosesAt > now, cancellationToken);

        return anybody ? new ExtraRound.Possible(isOpen, await SkippedAsync(partnership, cancellationToken), known.Count) : new ExtraRound.NobodyToAsk();
    }

    /// <summary>Asks everybody. A second press finds what the first one did.</summary>
    /// <param name="partnership">The partnership, whose broker the caller has made sure of.</param>
    /// <param name="broker">Who asks for it.</param>
    /// <param name="text">What happened, in their words; <see langword="null"/> for nothing.</param>
    /// <param name="knownRounds">How many extra rounds there were when the card was made.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task<ExtraRound> AskAsync(Partnership partnership, Person broker, string? text, int knownRounds, CancellationToken cancellationToken)
    {
        var look = await LookAsync(partnership, cancellationToken);
        if (look is ExtraRound.TooSoon { Known: var known } && known > knownRounds)
            return new ExtraRound.Asked();
        if (look is not ExtraRound.Possible)
            return look;

        var id = await BeginAsync(partnership, broker, text, cancellationToken);
        db.ChangeTracker.Clear();
        if (id is { } begun)
            await ask.OfAsync(begun, cancellationToken);

        return new ExtraRound.Asked();
    }

    /// <returns><see langword="null"/> when somebody was a moment faster.</returns>
    private async Task<CycleId?> BeginAsync(Partnership partnership, Person broker, string? text, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var schedule = await db.CheckInSchedules.SingleAsync(found => found.PartnershipId == partnership.Id, cancellationToken);
        var counted = await db.Cycles.Where(cycle => cycle.PartnershipId == partnership.Id && cycle.Kind != CycleKind.Between).ToListAsync(cancellationToken);
        var cycle = counted.Find(cycle => cycle is { Kind: CycleKind.Regular, PartnersAskedAt: null, ClosedAt: null });
        if (cycle is null)
        {
            cycle = new Cycle(
                new CycleId(Guid.CreateVersion7(now)), partnership.Id, CycleKind.Extra, counted.Select(one => one.Number).DefaultIfEmpty().Max() + 1, now, now, now, now + options.Value.Window);
            db.Cycles.Add(cycle);
            if (schedule.Interval is null)
                schedule.SkipsNextAfter(now.DayIn(partnership.ScheduleZone()), partnership.ScheduleZone());
        }
        else
        {
            cycle.BecomesExtra(now);
        }

        db.Happenings.Add(new Happening(cycle.Id, broker.Id, text));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await LookAsync(partnership, cancellationToken) is not ExtraRound.TooSoon)
                throw;

            return null;
        }

        return cycle.Id;
    }

    /// <summary>The day of the regular round that is left out: one that is prepared already, or the next one.</summary>
    private async Task<DateOnly?> SkippedAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var zone = partnership.ScheduleZone();
        var schedule = await db.CheckInSchedules.AsNoTracking().SingleAsync(found => found.PartnershipId == partnership.Id, cancellationToken);
        var prepared = await db.Cycles
            .Where(cycle => cycle.PartnershipId == partnership.Id && cycle.Kind == CycleKind.Regular && cycle.PartnersAskedAt == null && cycle.ClosedAt == null)
            .MinAsync(cycle => (DateTimeOffset?)cycle.ScheduledAt, cancellationToken);

        return schedule.Interval is not null ? null
            : prepared?.DayIn(zone) ?? schedule.Rounds(zone).First(round => round.Kind == CycleKind.Regular && round.Day > time.GetUtcNow().DayIn(zone)).Day;
    }
}

/// <summary>What can be said of an extra round.</summary>
internal abstract record ExtraRound
{
    private ExtraRound()
    {
    }

    /// <param name="ClosesOpen">Whether a round is open that would be closed first.</param>
    /// <param name="Skipped">The day of the regular round that would be left out; <see langword="null"/> while rounds come every few seconds.</param>
    /// <param name="Known">How many extra rounds there were so far.</param>
    public sealed record Possible(bool ClosesOpen, DateOnly? Skipped, int Known) : ExtraRound;

    /// <summary>The last one is not long enough ago.</summary>
    public sealed record TooSoon(DateTimeOffset PossibleAt, int Known) : ExtraRound;

    /// <summary>Nobody has joined who can be asked.</summary>
    public sealed record NobodyToAsk : ExtraRound;

    /// <summary>By this press or an earlier one.</summary>
    public sealed record Asked : ExtraRound;
}
