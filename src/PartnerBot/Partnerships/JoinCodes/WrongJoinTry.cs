using PartnerBot.People;

namespace PartnerBot.Partnerships;

/// <summary>Somebody gave a code that opens nothing. Five within an hour, and the person must wait: codes are not to be guessed.</summary>
internal sealed class WrongJoinTry
{
    public const int Most = 5;

    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private WrongJoinTry()
    {
    }

    public WrongJoinTry(PersonId person, DateTimeOffset now)
    {
        Id = new WrongJoinTryId(Guid.CreateVersion7(now));
        PersonId = person;
        At = now;
    }

    public WrongJoinTryId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Until when a person with these wrong tries must wait.</summary>
    /// <param name="tries">When they were, in any order.</param>
    /// <param name="now">The present.</param>
    /// <returns>The end of the wait, or <see langword="null"/> when there is none.</returns>
    public static DateTimeOffset? WaitUntil(IEnumerable<DateTimeOffset> tries, DateTimeOffset now)
    {
        var recent = tries.Where(at => at + Window > now).OrderDescending().Take(Most).ToList();

        return recent.Count == Most ? recent[^1] + Window : null;
    }
}
