using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Opens a round at once: everybody is asked as soon as they work.</summary>
internal sealed class OpenCycle(PartnerBotDb db, AskPartners partners, ShowCheckIn show, IOptions<CheckInOptions> options, TimeProvider time)
{
    /// <summary>
    /// Opens a round of a schedule in seconds. It opens once, also when the host died over it and another runs the job again, for an instant that is a
    /// little later; what it had opened and not asked is asked then.
    /// </summary>
    public async Task<OpenedCycle> OnScheduleAsync(PartnershipId partnershipId, DateTimeOffset scheduledAt, CancellationToken cancellationToken)
    {
        if (await OpenedAsync(partnershipId, scheduledAt, cancellationToken) is { } opened)
            return opened is { PartnersAskedAt: null, ClosedAt: null } ? await AskAsync(opened, cancellationToken) : new OpenedCycle.AlreadyOpened();

        // People first meet, or choose not to: a form is no way to get to know one another.
        if (!await db.Partnerships.AnyAsync(found => found.Id == partnershipId && (found.MetAt != null || found.MeetingSkippedAt != null), cancellationToken))
            return new OpenedCycle.NotMetYet();

        return await OpenAsync(partnershipId, scheduledAt, cycle => AskAsync(cycle, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Opens a round because a broker wishes it, unless one is open. One that is being prepared is the one. Nothing is queued for the broker, who is there and
    /// is shown their card at once: the outbox could be faster than the answer, and they would have it twice.
    /// </summary>
    public async Task<OpenedCycle> NowAsync(Partnership partnership, Person broker, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var open = await db.Cycles
            .AsNoTracking()
            .Where(cycle => cycle.PartnershipId == partnership.Id && cycle.Kind != CycleKind.Between && cycle.ClosedAt == null && cycle.ClosesAt > now)
            .OrderByDescending(cycle => cycle.Number)
            .ToListAsync(cancellationToken);
        if (open.Exists(cycle => cycle.PartnersAskedAt is not null))
            return new OpenedCycle.AlreadyOpened();

        if (open is [var prepared, ..])
        {
            await db.Cycles.Where(cycle => cycle.Id == prepared.Id).ExecuteUpdateAsync(cycle => cycle.SetProperty(c => c.Kind, CycleKind.AtOnce), cancellationToken);

            return await AskOthersAsync(prepared);
        }

        return await OpenAsync(partnership.Id, now, AskOthersAsync, cancellationToken);

        async Task<OpenedCycle> AskOthersAsync(Cycle cycle)
        {
            await show.AskAsync(broker, partnership, cycle, cancellationToken);

            return await AskAsync(cycle, cancellationToken);
        }
    }

    private Task<Cycle?> OpenedAsync(PartnershipId partnershipId, DateTimeOffset scheduledAt, CancellationToken cancellationToken)
    {
        var tooSoonForAnother = scheduledAt - (options.Value.ShortestInterval / 2);

        return db.Cycles
            .AsNoTracking()
            .Where(cycle => cycle.PartnershipId == partnershipId && cycle.Kind == CycleKind.AtOnce && cycle.ScheduledAt > tooSoonForAnother && cycle.ScheduledAt <= scheduledAt)
            .OrderByDescending(cycle => cycle.ScheduledAt)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<OpenedCycle> OpenAsync(
        PartnershipId partnershipId, DateTimeOffset scheduledAt, Func<Cycle, Task<OpenedCycle>> ask, CancellationToken cancellationToken)
    {
        var isOver = !await db.Partnerships.AnyAsync(found => found.Id == partnershipId && found.EndedAt == null, cancellationToken);
        var schedule = await db.CheckInSchedules.AsNoTracking().SingleOrDefaultAsync(found => found.PartnershipId == partnershipId, cancellationToken);
        if (isOver || schedule is null)
            return new OpenedCycle.PartnershipOver();

        var now = time.GetUtcNow();
        var last = await db.Cycles
            .Where(cycle => cycle.PartnershipId == partnershipId && cycle.Kind != CycleKind.Between)
            .MaxAsync(cycle => (int?)cycle.Number, cancellationToken) ?? 0;
        var open = schedule.Cadence < options.Value.Window ? schedule.Cadence : options.Value.Window;
        var cycle = new Cycle(new CycleId(Guid.CreateVersion7(now)), partnershipId, CycleKind.AtOnce, last + 1, scheduledAt, now, now, now + open);
        db.Cycles.Add(cycle);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another host, or a second broker, was a moment faster: its round has this number or this instant.
            db.ChangeTracker.Clear();
            if (!await db.Cycles.AnyAsync(other => other.PartnershipId == partnershipId && other.Number == cycle.Number, cancellationToken))
                throw;

            return new OpenedCycle.AlreadyOpened();
        }

        db.ChangeTracker.Clear();

        return await ask(cycle);
    }

    private async Task<OpenedCycle> AskAsync(Cycle cycle, CancellationToken cancellationToken)
    {
        await partners.OfAsync(cycle.Id, cancellationToken);

        return await db.Cycles.AsNoTracking().SingleOrDefaultAsync(found => found.Id == cycle.Id, cancellationToken) is { } opened
            ? new OpenedCycle.Opened(opened)
            : new OpenedCycle.NobodyToAsk();
    }
}

/// <summary>What became of the wish to open a round.</summary>
internal abstract record OpenedCycle
{
    private OpenedCycle()
    {
    }

    public sealed record Opened(Cycle Cycle) : OpenedCycle;

    /// <summary>This round was opened before, or another is open.</summary>
    public sealed record AlreadyOpened : OpenedCycle;

    /// <summary>Nobody has joined who can be reached.</summary>
    public sealed record NobodyToAsk : OpenedCycle;

    public sealed record PartnershipOver : OpenedCycle;

    /// <summary>The partners have not met yet, nor chosen to go on without.</summary>
    public sealed record NotMetYet : OpenedCycle;
}
