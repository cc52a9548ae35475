using PartnerBot.People;

namespace PartnerBot.Partnerships;

/// <summary>Two or more organisations with a joint purpose.</summary>
internal sealed class Partnership
{
    /// <summary>For how long an ending can be taken back.</summary>
    public static readonly TimeSpan MayReopenFor = TimeSpan.FromDays(7);

    private readonly List<Organisation> _organisations = [];
    private readonly List<Membership> _memberships = [];

    private Partnership()
    {
    }

    public Partnership(PartnershipId id, PartnershipDraft draft, DateTimeOffset now)
    {
        Id = id;
        Name = draft.Name;
        Purpose = draft.Purpose;
        Duration = draft.Duration;
        DailyWork = draft.DailyWork;
        Agreement = draft.Agreement;
        Language = draft.Language;
        Zone = draft.Zone;
        CreatedAt = now;
        _organisations.AddRange(draft.Organisations.Select((name, index) => new Organisation(new OrganisationId(Guid.CreateVersion7(now)), name, index)));
    }

    public PartnershipId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Why together.</summary>
    public string Purpose { get; private set; } = "";

    public PartnershipDuration Duration { get; private set; }

    /// <summary>Who does the daily work; <see langword="null"/> when not said.</summary>
    public string? DailyWork { get; private set; }

    public AgreementForm Agreement { get; private set; }

    /// <summary>The language of what all members see together, as BCP 47 tag.</summary>
    public string Language { get; private set; } = "";

    /// <summary>The IANA zone in whose wall-clock time its schedule runs.</summary>
    public string Zone { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it ended; <see langword="null"/> while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When somebody said that the partners had met; <see langword="null"/> before.</summary>
    public DateTimeOffset? MetAt { get; private set; }

    /// <summary>When it was decided to go on without meeting first.</summary>
    public DateTimeOffset? MeetingSkippedAt { get; private set; }

    public bool HasEnded => EndedAt is not null;

    public bool HasMet => MetAt is not null;

    /// <summary>Whether people may be asked how they are on schedule: when they have met, or chose to go on without.</summary>
    public bool MayCheckIn => MetAt is not null || MeetingSkippedAt is not null;

    public IReadOnlyList<Organisation> Organisations => _organisations;

    public IReadOnlyList<Membership> Memberships => _memberships;

    public void IsCalled(string name) => Name = name;

    /// <summary>What all members see together is in this language from now on.</summary>
    public void Speaks(string language) => Language = language;

    /// <summary>Until when an ended partnership can be opened again; <see langword="null"/> while it goes on.</summary>
    public DateTimeOffset? MayReopenUntil => EndedAt + MayReopenFor;

    /// <summary>The partners have met; saying it again changes nothing.</summary>
    public void Met(DateTimeOffset now) => MetAt ??= now;

    /// <summary>The partners go on without meeting first.</summary>
    public void SkipsMeeting(DateTimeOffset now) => MeetingSkippedAt ??= now;

    /// <summary>What the partnership is without one of its members; needs its memberships.</summary>
    public PartnershipWithout Without(PersonId gone)
    {
        var others = Memberships.Where(member => member.PersonId != gone && member.LeftAt is null).ToList();
        var lookedAfter = Memberships.Any(member => member.PersonId == gone && member is { LeftAt: null, Role: MemberRole.Broker });

        return others.Count == 0 ? PartnershipWithout.Nobody
            : lookedAfter && EndedAt is null && others.TrueForAll(member => member.Role != MemberRole.Broker) ? PartnershipWithout.ABroker
            : PartnershipWithout.ThatOne;
    }

    /// <summary>Whoever creates a partnership looks after it.</summary>
    public Membership BrokeredBy(PersonId person, DateTimeOffset now)
    {
        var broker = new Membership(new MembershipId(Guid.CreateVersion7(now)), Id, person, MemberRole.Broker, now);
        _memberships.Add(broker);

        return broker;
    }
}

/// <summary>What is missing when somebody is gone.</summary>
internal enum PartnershipWithout
{
    ThatOne,

    /// <summary>The others have nobody who looks after it.</summary>
    ABroker,

    /// <summary>There are no others.</summary>
    Nobody,
}
