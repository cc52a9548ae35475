using PartnerBot.People;
using PartnerBot.Schedules;

namespace PartnerBot.Deliveries;

/// <summary>Looks again, at the moment of sending, whether a message may still be sent.</summary>
internal static class MaySend
{
    public const string Paused = "Paused";
    public const string Quieter = "Quieter";
    public const string WeeklyBound = "WeeklyBound";
    public const string OutsideHours = "OutsideHours";

    /// <summary>The reasons that people give the bot for themselves: nobody else's business.</summary>
    public static readonly string[] Wishes = [Paused, Quieter, WeeklyBound, OutsideHours];

    /// <summary>How far back the questions matter that came before.</summary>
    public static readonly TimeSpan LookBack = TimeSpan.FromDays(27);

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Decides over one message.</summary>
    /// <param name="delivery">The message.</param>
    /// <param name="person">To whom, with the wishes of this moment.</param>
    /// <param name="asked">When this person was asked something within <see cref="LookBack"/>, over all partnerships.</param>
    /// <param name="asksPerWeek">How many questions may come in seven days.</param>
    /// <param name="now">The present.</param>
    /// <returns><see langword="null"/> when it may be sent; otherwise what becomes of it.</returns>
    public static DeliveryOutcome? Refuses(
        Delivery delivery, Person person, IEnumerable<DateTimeOffset> asked, int asksPerWeek, DateTimeOffset now) => delivery switch
        {
            { ExpiresAt: { } end } when end <= now => new DeliveryOutcome.NotSent(DeliveryState.Expired, delivery.Reason),
            _ when !person.CanBeWrittenTo => new DeliveryOutcome.NotSent(DeliveryState.NotInstalled, null),
            { Kind: DeliveryKind.Answer } => null,
            _ when person.Contact == Contact.Stopped => new DeliveryOutcome.NotSent(DeliveryState.NotWanted, null),
            _ when person.PausedUntil is { } until && person.IsPaused(now) => new DeliveryOutcome.NotNow(Paused, PersonalCalendar.NextMoment(person, until)),
            { Kind: DeliveryKind.Ask } when PersonalCalendar.NextMoment(person, now) is var next && next > now => new DeliveryOutcome.NotNow(OutsideHours, next),
            { Kind: DeliveryKind.Ask } when person.Contact == Contact.Quieter => Bound(asked, 1, LookBack, Quieter, now),
            { Kind: DeliveryKind.Ask } => Bound(asked, asksPerWeek, Week, WeeklyBound, now),
            _ => null,
        };

    /// <summary>Once so many came within the span, the next waits until one of them leaves it.</summary>
    private static DeliveryOutcome.NotNow? Bound(IEnumerable<DateTimeOffset> asked, int most, TimeSpan span, string reason, DateTimeOffset now)
    {
        List<DateTimeOffset> within = [.. asked.Where(at => at > now - span).Order()];

        return within.Count < most ? null : new DeliveryOutcome.NotNow(reason, within[^most] + span);
    }
}
