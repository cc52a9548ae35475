namespace PartnerBot.Schedules;

/// <summary>Times at which several people could meet.</summary>
/// <param name="Starts">When they begin, in order; three at the most.</param>
/// <param name="Length">How long each is.</param>
/// <param name="SuitEverybody">Whether they lie in everybody's working hours; otherwise they are those that ask the least of whoever is asked most.</param>
internal sealed record CommonSlots(IReadOnlyList<DateTimeOffset> Starts, TimeSpan Length, bool SuitEverybody)
{
    public const int Most = 3;

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(14);
    private static readonly TimeSpan[] Apart = [TimeSpan.FromHours(20), TimeSpan.FromHours(2)];

    /// <summary>Looks through two weeks for times that suit everybody, on different days as far as there are.</summary>
    /// <param name="people">Whose hours count; at least one.</param>
    /// <param name="from">Not before.</param>
    /// <param name="length">How long they meet.</param>
    public static CommonSlots Find(IReadOnlyList<PersonalCalendar> people, DateTimeOffset from, TimeSpan length)
    {
        var first = new DateTimeOffset((from.UtcTicks + Step.Ticks - 1) / Step.Ticks * Step.Ticks, TimeSpan.Zero);
        var starts = Enumerable.Range(0, (int)(Ahead / Step)).Select(step => first + (step * Step)).ToList();
        var fitting = starts.Where(start => people.All(person => person.Suits(start, length))).ToList();
        if (fitting.Count > 0)
            return new CommonSlots(Spread(fitting), length, SuitEverybody: true);

        var leastBad = starts
            .Select(start => (start, discomfort: people.Select(person => person.Discomfort(start, length)).ToList()))
            .OrderBy(slot => slot.discomfort.Max()).ThenBy(slot => slot.discomfort.Sum()).ThenBy(slot => slot.start)
            .Select(slot => slot.start);

        return new CommonSlots(Spread(leastBad), length, SuitEverybody: false);
    }

    /// <summary>Takes the first that are far from one another, and nearer ones only when there are not enough.</summary>
    private static List<DateTimeOffset> Spread(IEnumerable<DateTimeOffset> starts)
    {
        var chosen = new List<DateTimeOffset>();
        foreach (var apart in Apart)
        {
            foreach (var start in starts)
            {
                if (chosen.Count < Most && chosen.TrueForAll(other => (other - start).Duration() >= apart))
                    chosen.Add(start);
            }
        }

        chosen.Sort();

        return chosen;
    }
}
