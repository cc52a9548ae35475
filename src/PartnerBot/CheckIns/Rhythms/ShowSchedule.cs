using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Schedules;
using PartnerBot.Settings;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>What the card of a schedule says.</summary>
/// <param name="PartnershipId">Which partnership.</param>
/// <param name="Partnership">Its name.</param>
/// <param name="Zone">The zone in which the hour is meant.</param>
/// <param name="Schedule">The wish by which the next times are shown.</param>
/// <param name="NextSends">When somebody there is asked next who works the usual hours; none while rounds come every few seconds.</param>
/// <param name="Elsewhere">The same in other zones.</param>
/// <param name="ShortestInterval">What may be typed in Development; <see langword="null"/> elsewhere.</param>
/// <param name="Settings">What holds now.</param>
internal sealed record ScheduleView(
    PartnershipId PartnershipId,
    string Partnership,
    TimeZoneInfo Zone,
    CheckInSchedule Schedule,
    IReadOnlyList<DateTimeOffset> NextSends,
    IReadOnlyList<SendsElsewhere> Elsewhere,
    TimeSpan? ShortestInterval,
    CheckInSettings Settings)
{
    /// <summary>The languages to choose from, each by its own name.</summary>
    public required IReadOnlyList<Choice> Languages { get; init; }

    public required InstallationSettings Installation { get; init; }

    /// <summary>How many questions come to one person in a week, over all partnerships.</summary>
    public required int AsksPerWeek { get; init; }

    /// <summary>The number of the version that holds.</summary>
    public int Version { get; init; }

    /// <summary>Whether anybody has answered yet.</summary>
    public bool HasAnswers { get; init; }

    /// <summary>The latest changes, the newest first.</summary>
    public IReadOnlyList<ScheduleChange> Changes { get; init; } = [];
}

/// <summary>When somebody in another zone is asked, who works the usual hours.</summary>
internal sealed record SendsElsewhere(TimeZoneInfo Zone, IReadOnlyList<DateTimeOffset> Next);

/// <param name="Version">The number of the version that it made.</param>
/// <param name="At">When.</param>
/// <param name="By">Who; <see langword="null"/> for somebody who is erased.</param>
/// <param name="Before">What held.</param>
/// <param name="After">What held then.</param>
internal sealed record ScheduleChange(int Version, DateTimeOffset At, string? By, CheckInSettings Before, CheckInSettings After);

internal sealed class ShowSchedule(
    PartnerBotDb db, UpcomingRounds upcoming, MoveRounds move, SettingHistory history, InstallationDefaults installation, ScheduleSurroundings around)
{
    private const int Preview = 3;
    private const int MostZones = 3;
    private const int MostChanges = 4;

    /// <summary>Where somebody might be: the south, the west and the far east of the day.</summary>
    private static readonly string[] Examples = ["Africa/Nairobi", "Europe/Lisbon", "Australia/Melbourne"];

    /// <param name="partnership">Which.</param>
    /// <param name="reader">What the reader is to it. An admin is not told where its people live.</param>
    /// <param name="instead">Settings that are not saved; <see langword="null"/> for those that hold.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task<ScheduleView> OfAsync(Partnership partnership, Roles reader, CheckInSettings? instead, CancellationToken cancellationToken)
    {
        var schedule = await db.CheckInSchedules.AsNoTracking().SingleAsync(found => found.PartnershipId == partnership.Id, cancellationToken);
        var present = CheckInSettings.Of(schedule, partnership);
        var withdrawn = instead is null || (instead.ComesAs(present) && schedule.Interval is null)
            ? []
            : await move.ForeseeAsync(schedule, partnership, instead, cancellationToken);
        var rounds = await upcoming.OfAsync(partnership, schedule, withdrawn, cancellationToken);
        List<Round> counted = [.. rounds.Where(round => round.Kind != CycleKind.Between)];
        var zone = partnership.ScheduleZone();
        var looksAfterIt = reader.HasFlag(Roles.Broker);
        var zones = looksAfterIt ? await OtherZonesAsync(partnership, cancellationToken) : [];
        var examples = looksAfterIt && instead is null ? [] : Examples.Where(example => example != partnership.Zone).Select(Zones.Find).OfType<TimeZoneInfo>();
        var changes = await ChangesAsync(partnership.Id, cancellationToken);

        return new ScheduleView(
            partnership.Id,
            partnership.Name,
            zone,
            schedule,
            Next(counted, zone),
            [.. zones.Concat(examples).DistinctBy(other => other.Id).Take(MostZones).Select(other => new SendsElsewhere(other, Next(counted, other)))],
            around.ShortestInterval,
            present)
        {
            Languages = await around.LanguagesAsync(cancellationToken),
            Installation = installation.Settings,
            AsksPerWeek = installation.AsksPerWeek,
            Version = changes is [var latest, ..] ? latest.Version : 0,
            HasAnswers = await HasAnswersAsync(partnership.Id, cancellationToken),
            Changes = changes,
        };
    }

    /// <summary>Asks the same function as the sending does.</summary>
    private IReadOnlyList<DateTimeOffset> Next(IEnumerable<Round> rounds, TimeZoneInfo zone)
    {
        var usual = new PersonalCalendar(zone, WorkingWeek.Usual);

        return [.. rounds.Select(round => WhoIsAsked.Moment(round, null, usual, around.Now)).OfType<DateTimeOffset>().Take(Preview)];
    }

    /// <summary>Where else the partners are, the most frequent zones first.</summary>
    private async Task<IReadOnlyList<TimeZoneInfo>> OtherZonesAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var zones = await (
            from membership in db.Memberships
            join person in db.People on membership.PersonId equals person.Id
            where membership.PartnershipId == partnership.Id && membership.JoinedAt != null && membership.LeftAt == null && person.Zone != null
            group person by person.Zone into people
            orderby people.Count() descending, people.Key
            select people.Key).ToListAsync(cancellationToken);

        return [.. zones.Where(zone => zone != partnership.Zone).Select(Zones.Find).OfType<TimeZoneInfo>().Take(MostZones)];
    }

    private async Task<bool> HasAnswersAsync(PartnershipId partnership, CancellationToken cancellationToken) =>
        await db.Cycles.AnyAsync(cycle => cycle.PartnershipId == partnership && cycle.Summary != null, cancellationToken)
        || await db.CheckIns.AnyAsync(
            checkIn => checkIn.Revision > 0 && db.Set<Cycle>().Any(cycle => cycle.Id == checkIn.CycleId && cycle.PartnershipId == partnership), cancellationToken);

    private async Task<IReadOnlyList<ScheduleChange>> ChangesAsync(PartnershipId partnership, CancellationToken cancellationToken)
    {
        var versions = await history.LatestAsync(CheckInSettings.SubjectOf(partnership), MostChanges + 1, cancellationToken);

        return
        [
            .. versions.Zip(versions.Skip(1), (after, before) =>
                new ScheduleChange(after.Number, after.At, after.By, CheckInSettings.Read(before.Value), CheckInSettings.Read(after.Value))),
        ];
    }
}

/// <summary>What does not depend on the partnership.</summary>
internal sealed class ScheduleSurroundings(Speaker speaker, IOptions<CheckInOptions> options, IHostEnvironment environment, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<IReadOnlyList<Choice>> LanguagesAsync(CancellationToken cancellationToken) =>
        Wordings.Choices(await speaker.LanguagesAsync(cancellationToken));

    public TimeSpan? ShortestInterval => environment.IsDevelopment() ? options.Value.ShortestInterval : null;
}
