using System.Text.Json;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;

namespace PartnerBot.Closings;

/// <summary>What a final reflection goes on with when its stories are through: each organisation says what it wants next, and nobody sees it before all do.</summary>
internal sealed class Closing
{
    /// <summary>How long after the due day a silent organisation is still waited for, so that those who look after the partnership can give more time.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(3);

    private readonly List<OrganisationDecision> _decisions = [];

    private Closing()
    {
    }

    public Closing(ReflectionId reflection, PartnershipId partnership, DueDate due, DateTimeOffset now)
    {
        ReflectionId = reflection;
        PartnershipId = partnership;
        BeganAt = now;
        MoveDue(due);
    }

    /// <summary>The final reflection that it closes; each has one.</summary>
    public ReflectionId ReflectionId { get; private set; }

    public PartnershipId PartnershipId { get; private set; }

    public DateTimeOffset BeganAt { get; private set; }

    /// <summary>The day by which answers are asked for.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>When that day ends in the partnership's zone.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>When the organisations' decisions were shown to everybody; <see langword="null"/> while they are hidden.</summary>
    public DateTimeOffset? ShownAt { get; private set; }

    /// <summary>When the words about everybody's values were made; <see langword="null"/> while marks are taken.</summary>
    public DateTimeOffset? FrozenAt { get; private set; }

    /// <summary>What is said of the values, as it was made then; it names nobody.</summary>
    public string? ValuesInWords { get; private set; }

    /// <summary>When those who look after the partnership closed the round; <see langword="null"/> while it is open.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Goes up with each change, so that of two organisations that answer at once the second looks again, and one of them is the last.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<OrganisationDecision> Decisions => _decisions;

    public bool AreShown => ShownAt is not null;

    public bool TakesMarks => FrozenAt is null;

    public bool HasEnded => EndedAt is not null;

    public IReadOnlyList<ValuePicture> Pictures => ValuesInWords is null ? [] : JsonSerializer.Deserialize(ValuesInWords, ClosingJson.Default.IReadOnlyListValuePicture)!;

    /// <summary>Until when silence is waited for.</summary>
    public DateTimeOffset WaitsUntil => DueAt + Grace;

    /// <summary>Whether this voice can still say something: each until all are shown, and after that who has said nothing.</summary>
    public bool CanDecide(OrganisationId? organisation) => !AreShown || (!HasEnded && DecisionOf(organisation) is null);

    public OrganisationDecision? DecisionOf(OrganisationId? organisation) => _decisions.Find(decision => decision.OrganisationId == organisation);

    /// <summary>Somebody says for their organisation, or as one of those who speak for none, what is to come next. The last word counts.</summary>
    /// <returns>Whether it was taken; not when it is shown already.</returns>
    public bool Decide(OrganisationId? organisation, PersonId person, NextStep next, string? why, DateTimeOffset now)
    {
        if (!CanDecide(organisation))
            return false;

        if (DecisionOf(organisation) is { } before)
            before.Is(person, next, why, now);
        else
            _decisions.Add(new OrganisationDecision(ReflectionId, organisation, person, next, why, now));
        Version++;

        return true;
    }

    public void Show(DateTimeOffset now)
    {
        ShownAt ??= now;
        Version++;
    }

    public void Freeze(IReadOnlyList<ValuePicture> pictures, DateTimeOffset now)
    {
        (FrozenAt, ValuesInWords) = (now, JsonSerializer.Serialize(pictures, ClosingJson.Default.IReadOnlyListValuePicture));
        Version++;
    }

    /// <summary>The round is closed: nothing is added any more.</summary>
    public void End(DateTimeOffset now)
    {
        EndedAt ??= now;
        Version++;
    }

    public void MoveDue(DueDate due)
    {
        (DueOn, DueAt) = (due.Day, due.EndsAt);
        Version++;
    }
}
