using PartnerBot.People;
using PartnerBot.Schedules;

namespace PartnerBot.CheckIns;

/// <summary>
/// Decides who is asked in a round and when, and who is not and why. The preview of the next check-ins and their sending both ask here, so that they
/// cannot disagree.
/// </summary>
internal static class WhoIsAsked
{
    /// <summary>How long before the first partner a broker is asked.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(24);

    /// <summary>Four weeks, less the days by which a change of the schedule can bring a round closer.</summary>
    private const int DaysOfAMonth = 25;

    /// <param name="round">The round.</param>
    /// <param name="members">Everybody in the partnership.</param>
    /// <param name="now">The present; nobody is asked earlier.</param>
    public static IReadOnlyList<Asked> Decide(Round round, IReadOnlyList<Candidate> members, DateTimeOffset now)
    {
        List<Asked> asked = [.. members.Select(member => Decide(round, member, now))];
        var first = asked.Where(one => !one.Candidate.Member.IsBroker).Min(one => one.At);

        return round.Kind == CycleKind.Regular && first is { } partners
            ? [.. asked.Select(one => one.Candidate.Member.IsBroker && one.Reason is null ? GoingFirst(one, round, partners, now) : one)]
            : asked;
    }

    /// <summary>The moment at which somebody is asked who takes part in a round and goes with the others.</summary>
    /// <returns><see langword="null"/> when their hours leave none.</returns>
    public static DateTimeOffset? Moment(Round round, CheckInWish? wish, PersonalCalendar calendar, DateTimeOffset notBefore)
    {
        if (round.IsTrial)
            return notBefore;
        if (round.IsAtOnce)
        {
            var today = round.ScheduledAt.DayIn(calendar.Zone);

            return calendar.FirstMoment(today, today.AddDays(Round.MostDaysAfter), TimeOnly.MinValue, notBefore);
        }

        var at = wish?.At ?? round.Hour;
        var day = round.Day.AddDays(OffsetOf(wish?.Weekday ?? round.Day.DayOfWeek, round.Day, calendar.Week));
        var last = round.Day.AddDays(Round.MostDaysAfter);

        // Whose only day of the round ends before the hour is asked when it begins.
        return calendar.FirstMoment(day, last, at, notBefore) ?? calendar.FirstMoment(day, last, TimeOnly.MinValue, notBefore);
    }

    private static Asked Decide(Round round, Candidate candidate, DateTimeOffset now)
    {
        if (ReasonAgainst(round, candidate) is { } reason)
            return new Asked(candidate, reason, null);

        var notBefore = Later(now, candidate.Member.Person.PausedUntil);

        return Moment(round, candidate.Wish, candidate.Calendar, notBefore) is { } at
            ? new Asked(candidate, null, at)
            : new Asked(candidate, notBefore > now ? NotAsked.Paused : NotAsked.Away, null);
    }

    /// <remarks>Joining includes the consent: before it nothing is asked on schedule.</remarks>
    private static NotAsked? ReasonAgainst(Round round, Candidate candidate) => candidate switch
    {
        { Member.Membership.LeftAt: not null } => NotAsked.HasLeft,
        { Member.Membership.JoinedAt: null } => NotAsked.HasNotJoined,
        { Member.Person.IsReachable: false } => NotAsked.OutOfReach,
        { Member.Person.Contact: Contact.Stopped } => NotAsked.WantsNoMessages,
        { Rhythm: Rhythm.WhenIWrite } => NotAsked.OnlyWhenTheyWrite,
        { Rhythm: not Rhythm.Weekly } when round.Kind == CycleKind.Between => NotAsked.NotThisWeek,
        { Rhythm: Rhythm.Monthly, LastAsked: { } last } when round.Kind == CycleKind.Regular && round.Day.DayNumber - last.DayNumber < DaysOfAMonth => NotAsked.NotThisWeek,
        _ => null,
    };

    /// <summary>By how many days the person's day lies after the round's: the wished one, or the next on which they work; when there is none left, the last before it.</summary>
    private static int OffsetOf(DayOfWeek wished, DateOnly roundDay, WorkingWeek week)
    {
        var after = ((int)wished - (int)roundDay.DayOfWeek + 7) % 7;
        var offset = after > Round.MostDaysAfter ? after - 7 : after;
        var later = Enumerable.Range(offset, Round.MostDaysAfter - offset + 1);
        var earlier = Enumerable.Range(-Round.MostDaysBefore, offset + Round.MostDaysBefore).Reverse();

        return later.Concat(earlier).Where(days => week.Includes(roundDay.AddDays(days))).Cast<int?>().FirstOrDefault() ?? offset;
    }

    private static Asked GoingFirst(Asked broker, Round round, DateTimeOffset partners, DateTimeOffset now)
    {
        var (candidate, notBefore) = (broker.Candidate, Later(Later(now, broker.Candidate.Member.Person.PausedUntil), round.PreparedAt));
        var at = candidate.Calendar.LastMoment(partners - Ahead, candidate.Wish?.At ?? round.Hour, notBefore)
            // Too late for a whole day: as soon as possible, if that is before the others.
            ?? candidate.Calendar.FirstMoment(notBefore.DayIn(candidate.Calendar.Zone), partners.DayIn(candidate.Calendar.Zone), TimeOnly.MinValue, notBefore);

        return at is null || at >= partners ? broker : broker with { At = at, GoesFirst = true };
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}

/// <summary>A member as somebody who may be asked.</summary>
/// <param name="Member">The person in the partnership.</param>
/// <param name="Wish">What they wish; <see langword="null"/> for nothing in particular.</param>
/// <param name="Calendar">When they may be met.</param>
/// <param name="LastAsked">The day of the latest counted round in which they were asked; <see langword="null"/> for none.</param>
internal sealed record Candidate(Member Member, CheckInWish? Wish, PersonalCalendar Calendar, DateOnly? LastAsked)
{
    /// <summary>What is wished; whoever wants it quieter is asked monthly at most.</summary>
    public Rhythm Rhythm => (Wish?.Rhythm ?? Rhythm.WithTheOthers, Member.Person.Contact) switch
    {
        (Rhythm.WithTheOthers or Rhythm.Weekly, Contact.Quieter) => Rhythm.Monthly,
        var (wished, _) => wished,
    };
}

/// <param name="Candidate">Whom it is about.</param>
/// <param name="Reason">Why this person is not asked; <see langword="null"/> for those who are.</param>
/// <param name="At">When; <see langword="null"/> for those who are not.</param>
/// <param name="GoesFirst">Whether it is as a broker before the others.</param>
internal sealed record Asked(Candidate Candidate, NotAsked? Reason, DateTimeOffset? At, bool GoesFirst = false);

internal enum NotAsked
{
    HasLeft,
    HasNotJoined,

    /// <summary>The app is not there to be written to.</summary>
    OutOfReach,
    WantsNoMessages,
    OnlyWhenTheyWrite,

    /// <summary>Asked less often than rounds come.</summary>
    NotThisWeek,

    /// <summary>The pause outlasts the days of the round.</summary>
    Paused,

    /// <summary>No working day is left in the round.</summary>
    Away,
}
