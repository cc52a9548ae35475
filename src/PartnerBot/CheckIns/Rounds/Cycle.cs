using PartnerBot.Partnerships;

namespace PartnerBot.CheckIns;

/// <summary>One round of check-ins in one partnership.</summary>
internal sealed class Cycle
{
    private Cycle()
    {
    }

    /// <summary>A round in which everybody is asked at once.</summary>
    public Cycle(CycleId id, PartnershipId partnershipId, int number, DateTimeOffset scheduledAt, DateTimeOffset now, TimeSpan open)
        : this(id, partnershipId, CycleKind.Regular, number, scheduledAt, now, now, now + open) => PartnersAskedAt = now;

    /// <summary>A round that is prepared: those who go first can be asked, the others when their time comes.</summary>
    public Cycle(
        CycleId id,
        PartnershipId partnershipId,
        CycleKind kind,
        int number,
        DateTimeOffset scheduledAt,
        DateTimeOffset now,
        DateTimeOffset asksPartnersAt,
        DateTimeOffset closesAt)
    {
        Id = id;
        PartnershipId = partnershipId;
        Kind = kind;
        Number = number;
        ScheduledAt = scheduledAt;
        OpenedAt = now;
        AsksPartnersAt = asksPartnersAt;
        ClosesAt = closesAt;
    }

    public CycleId Id { get; private set; }

    public PartnershipId PartnershipId { get; private set; }

    public CycleKind Kind { get; private set; }

    /// <summary>Counts from 1 in each partnership; the uncounted rounds between have a count of their own.</summary>
    public int Number { get; private set; }

    /// <summary>The instant of the schedule, or of the broker's wish. Unique in a partnership: a schedule that fires twice opens once.</summary>
    public DateTimeOffset ScheduledAt { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When the cards of all who do not go first are made, a little before the first of them is sent.</summary>
    public DateTimeOffset AsksPartnersAt { get; private set; }

    /// <summary>When they were made; <see langword="null"/> while only those who go first have been asked.</summary>
    public DateTimeOffset? PartnersAskedAt { get; private set; }

    /// <summary>From here on no answer is taken.</summary>
    public DateTimeOffset ClosesAt { get; private set; }

    /// <summary>When the answers were counted; <see langword="null"/> before.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What was published, as JSON of <see cref="Privacy.PublishedAnswers"/>; <see langword="null"/> before the close, and frozen after.</summary>
    public string? Summary { get; private set; }

    /// <summary>Whether its answers are counted and summed up.</summary>
    public bool IsCounted => Kind != CycleKind.Between;

    /// <summary>Moves when the partners are asked, until they are.</summary>
    public void AsksPartners(DateTimeOffset at) => AsksPartnersAt = PartnersAskedAt is null ? at : AsksPartnersAt;

    /// <summary>The partners are asked; what was promised to those who went first is not shortened.</summary>
    public void PartnersWereAsked(DateTimeOffset now, DateTimeOffset closesAt)
    {
        PartnersAskedAt = now;
        ClosesAt = closesAt > ClosesAt ? closesAt : ClosesAt;
    }

    /// <summary>Something happened while it was being prepared: it is this round that asks.</summary>
    public void BecomesExtra(DateTimeOffset now)
    {
        Kind = CycleKind.Extra;
        AsksPartners(now);
    }

    public bool IsOpenAt(DateTimeOffset now) => ClosedAt is null && now < ClosesAt;

    public void Freeze(string summary) => Summary ??= summary;
}
