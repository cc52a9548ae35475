using PartnerBot.People;
using PartnerBot.Schedules;

namespace PartnerBot.CheckIns;

/// <summary>Decides when somebody who stays silent is reminded.</summary>
internal static class ReminderMoment
{
    /// <summary>In less time a reminder would follow the question too soon.</summary>
    private static readonly TimeSpan ShortestTime = TimeSpan.FromDays(4);

    /// <summary>After it there must be time to answer.</summary>
    private static readonly TimeSpan TimeLeft = TimeSpan.FromHours(12);

    /// <summary>On the third day after the question, the day of the question being the first, at the same hour or the next in the person's own.</summary>
    /// <returns><see langword="null"/> when the round leaves no room for one.</returns>
    public static DateTimeOffset? After(DateTimeOffset askedAt, DateTimeOffset closesAt, PersonalCalendar calendar)
    {
        if (closesAt - askedAt < ShortestTime)
            return null;

        var local = TimeZoneInfo.ConvertTime(askedAt, calendar.Zone).DateTime;
        var third = DateOnly.FromDateTime(local).AddDays(2);
        var moment = calendar.FirstMoment(third, closesAt.DayIn(calendar.Zone), TimeOnly.FromDateTime(local), askedAt);

        return moment <= closesAt - TimeLeft ? moment : null;
    }
}
