using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>Opens a round: cycle, check-ins and cards in one save.</summary>
internal sealed partial class OpenCycle(
    PartnerBotDb db, CloseCycle close, RemindSilent remind, Wordings wordings, IOptions<CheckInOptions> options, TimeProvider time, ILogger<OpenCycle> logger)
{
    /// <summary>Opens the round of a schedule. One that is still open is closed first; the same instant opens once.</summary>
    public async Task<OpenedCycle> OnScheduleAsync(PartnershipId partnershipId, DateTimeOffset scheduledAt, CancellationToken cancellationToken)
    {
        if (await db.Cycles.AnyAsync(cycle => cycle.PartnershipId == partnershipId && cycle.ScheduledAt == scheduledAt, cancellationToken))
            return new OpenedCycle.AlreadyOpened();

        // People first meet, or choose not to: a form is no way to get to know one another.
        if (!await db.Partnerships.AnyAsync(found => found.Id == partnershipId && (found.MetAt != null || found.MeetingSkippedAt != null), cancellationToken))
            return new OpenedCycle.NotMetYet();

        await close.CloseAllAsync(partnershipId, cancellationToken);

        return await OpenAsync(partnershipId, scheduledAt, cancellationToken);
    }

    /// <summary>Opens a round because a broker wishes it, unless one is open.</summary>
    public async Task<OpenedCycle> NowAsync(PartnershipId partnershipId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await db.Cycles.AnyAsync(cycle => cycle.PartnershipId == partnershipId && cycle.ClosedAt == null && cycle.ClosesAt > now, cancellationToken))
            return new OpenedCycle.AlreadyOpened();

        await close.CloseAllAsync(partnershipId, cancellationToken);

        return await OpenAsync(partnershipId, now, cancellationToken);
    }

    private async Task<OpenedCycle> OpenAsync(PartnershipId partnershipId, DateTimeOffset scheduledAt, CancellationToken cancellationToken)
    {
        var partnership = await db.Partnerships
            .AsNoTracking()
            .SingleOrDefaultAsync(found => found.Id == partnershipId && found.EndedAt == null, cancellationToken);
        var schedule = await db.CheckInSchedules
            .AsNoTracking()
            .SingleOrDefaultAsync(found => found.PartnershipId == partnershipId, cancellationToken);
        if (partnership is null || schedule is null)
            return new OpenedCycle.PartnershipOver();

        var members = await db.MembersOfAsync(partnershipId, cancellationToken);
        var asked = WhoIsAsked.Decide(members);
        Log.Decided(logger, partnershipId.Value, asked.Count(one => one.Reason is null), asked.Count(one => one.Reason is not null));
        var people = asked.Where(one => one.Reason is null).Select(one => one.Person).ToList();
        if (people.Count == 0)
            return new OpenedCycle.NobodyToAsk();

        var cycle = await NewCycleAsync(partnershipId, schedule, scheduledAt, cancellationToken);
        var offered = await OfferedAsync(people, cancellationToken);
        db.Cycles.Add(cycle);
        foreach (var person in people)
        {
            Ask(person, cycle, partnership, members, offered, schedule);
        }

        // Planned before it is saved: an end for a round that never was does nothing, a round without an end would stay open.
        await close.PlanAsync(cycle, cancellationToken);
        await remind.PlanAsync(cycle, cancellationToken);

        return await SaveAsync(cycle, cancellationToken);
    }

    private async Task<Cycle> NewCycleAsync(
        PartnershipId partnershipId, CheckInSchedule schedule, DateTimeOffset scheduledAt, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var last = await db.Cycles.Where(cycle => cycle.PartnershipId == partnershipId).MaxAsync(cycle => (int?)cycle.Number, cancellationToken) ?? 0;
        var open = schedule.Cadence < options.Value.Window ? schedule.Cadence : options.Value.Window;

        return new Cycle(new CycleId(Guid.CreateVersion7(now)), partnershipId, last + 1, scheduledAt, now, open);
    }

    /// <summary>What each person's card is filled with: by their latest check-in, whatever the partnership.</summary>
    private async Task<Dictionary<PersonId, Visibility>> OfferedAsync(List<Person> people, CancellationToken cancellationToken)
    {
        var ids = people.Select(person => person.Id).ToList();
        var all = db.CheckIns.AsNoTracking();
        var latest = await all
            .Where(checkIn => ids.Contains(checkIn.PersonId))
            .Where(checkIn => checkIn.AskedAt == all.Where(other => other.PersonId == checkIn.PersonId).Max(other => other.AskedAt))
            .ToListAsync(cancellationToken);

        return latest.GroupBy(checkIn => checkIn.PersonId).ToDictionary(group => group.Key, group => group.Min(checkIn => checkIn.NextOffered()));
    }

    private void Ask(
        Person person,
        Cycle cycle,
        Partnership partnership,
        IReadOnlyList<Member> members,
        Dictionary<PersonId, Visibility> offered,
        CheckInSchedule schedule)
    {
        var checkIn = new CheckIn(
            new CheckInId(Guid.CreateVersion7(cycle.OpenedAt)), cycle.Id, person.Id, offered.GetValueOrDefault(person.Id, Visibility.Total), cycle.OpenedAt);
        var words = wordings.For(person.Language);
        db.CheckIns.Add(checkIn);
        db.Deliveries.Add(Delivery.To(
            person.Id,
            CheckInOccasions.Card(cycle.Id, person.Id),
            CheckInMessage.For(words, checkIn, cycle, partnership, person, members),
            cycle.OpenedAt,
            expiresAt: cycle.ClosesAt,
            // Every few seconds is for trying out; a weekly bound would end the trial after two.
            kind: schedule.Interval is null ? DeliveryKind.Ask : DeliveryKind.News));
    }

    private async Task<OpenedCycle> SaveAsync(Cycle cycle, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another host, or a second broker, was a moment faster: its round has this number or this instant.
            db.ChangeTracker.Clear();
            if (!await db.Cycles.AnyAsync(other => other.PartnershipId == cycle.PartnershipId && other.Number == cycle.Number, cancellationToken))
                throw;

            return new OpenedCycle.AlreadyOpened();
        }

        Log.Opened(logger, cycle.Number, cycle.PartnershipId.Value);

        return new OpenedCycle.Opened(cycle);
    }

    private static partial class Log
    {
        [LoggerMessage(1100, LogLevel.Debug, "In partnership {Partnership} {Asked} members are asked and {NotAsked} are not")]
        public static partial void Decided(ILogger logger, Guid partnership, int asked, int notAsked);

        [LoggerMessage(1101, LogLevel.Information, "Round {Number} of partnership {Partnership} was opened")]
        public static partial void Opened(ILogger logger, int number, Guid partnership);
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
