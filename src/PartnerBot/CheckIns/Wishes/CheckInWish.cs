using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.CheckIns;

/// <summary>When a person wants to be asked in a partnership. Who wishes nothing is asked with the others.</summary>
internal sealed class CheckInWish
{
    private CheckInWish()
    {
    }

    public CheckInWish(PartnershipId partnershipId, PersonId personId)
    {
        PartnershipId = partnershipId;
        PersonId = personId;
    }

    public PartnershipId PartnershipId { get; private set; }

    public PersonId PersonId { get; private set; }

    public Rhythm Rhythm { get; private set; }

    /// <summary>The day of the week; <see langword="null"/> for that of the partnership.</summary>
    public DayOfWeek? Weekday { get; private set; }

    /// <summary>The hour on the person's own wall; <see langword="null"/> for that of the partnership.</summary>
    public TimeOnly? At { get; private set; }

    /// <summary>Changes the wish.</summary>
    public void Change(Rhythm rhythm, DayOfWeek? weekday, TimeOnly? at) => (Rhythm, Weekday, At) = (rhythm, weekday, at);
}
