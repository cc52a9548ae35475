using PartnerBot.Partnerships;

namespace PartnerBot.CheckIns;

/// <summary>One round of check-ins in one partnership.</summary>
internal sealed class Cycle
{
    private Cycle()
    {
    }

    public Cycle(CycleId id, PartnershipId partnershipId, int number, DateTimeOffset scheduledAt, DateTimeOffset now, TimeSpan open)
    {
        Id = id;
        PartnershipId = partnershipId;
        Number = number;
        ScheduledAt = scheduledAt;
        OpenedAt = now;
        ClosesAt = now + open;
    }

    public CycleId Id { get; private set; }

    public PartnershipId PartnershipId { get; private set; }

    /// <summary>Counts from 1 in each partnership.</summary>
    public int Number { get; private set; }

    /// <summary>The instant of the schedule, or of the broker's wish. Unique in a partnership: a schedule that fires twice opens once.</summary>
    public DateTimeOffset ScheduledAt { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>From here on no answer is taken.</summary>
    public DateTimeOffset ClosesAt { get; private set; }

    /// <summary>When the answers were counted; <see langword="null"/> before.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What was published, as JSON of <see cref="Privacy.PublishedAnswers"/>; <see langword="null"/> before the close, and frozen after.</summary>
    public string? Summary { get; private set; }

    public bool IsOpenAt(DateTimeOffset now) => ClosedAt is null && now < ClosesAt;

    public void Freeze(string summary) => Summary ??= summary;
}
