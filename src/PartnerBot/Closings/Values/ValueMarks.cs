using PartnerBot.People;
using PartnerBot.Reflections;

namespace PartnerBot.Closings;

/// <summary>How far somebody sees the values of the partnership lived; theirs alone, and gone when the words about all together are made.</summary>
internal sealed class ValueMarks
{
    private ValueMarks()
    {
    }

    public ValueMarks(ReflectionId reflectionId, PersonId personId)
    {
        ReflectionId = reflectionId;
        PersonId = personId;
    }

    public ReflectionId ReflectionId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>What was marked, as <c>trust:Mostly</c>.</summary>
    public IReadOnlyList<string> Marked { get; private set; } = [];

    public DateTimeOffset MarkedAt { get; private set; }

    public IReadOnlyDictionary<string, ValueDegree> Marks => Marked
        .Select(mark => mark.Split(':'))
        .ToDictionary(mark => mark[0], mark => Enum.Parse<ValueDegree>(mark[1]), StringComparer.Ordinal);

    public void Are(IReadOnlyDictionary<string, ValueDegree> marks, DateTimeOffset now) =>
        (Marked, MarkedAt) = ([.. marks.Select(mark => $"{mark.Key}:{mark.Value}").Order(StringComparer.Ordinal)], now);
}

/// <summary>The values that are asked about, after the principles of the Partnership Brokers Association. What each means stands in the content files.</summary>
internal enum PartnershipValue
{
    Trust,
    Equity,
    Transparency,
    MutualBenefit,
    Courage,
}

/// <summary>How far a value is lived; there are no points for it.</summary>
internal enum ValueDegree
{
    HardlyYet,
    Beginning,
    Mostly,
    VeryPresent,
    DoesNotApply,
}
