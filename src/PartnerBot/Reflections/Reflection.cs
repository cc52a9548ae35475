using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>A round of story-telling in a partnership, from the broker's proposal to its end; one runs at a time.</summary>
internal sealed partial class Reflection
{
    private readonly List<ReflectionInvitation> _invitations = [];
    private readonly List<SetUpAcceptance> _acceptances = [];
    private readonly List<SetUpSuggestion> _suggestions = [];

    private Reflection()
    {
    }

    public Reflection(ReflectionId id, PartnershipId partnershipId, SetUp setUp, DateTimeOffset now)
    {
        Id = id;
        PartnershipId = partnershipId;
        ProposedAt = now;
        OpenedAt = now;
        Take(setUp);
    }

    public ReflectionId Id { get; private set; }

    public PartnershipId PartnershipId { get; private set; }

    public ReflectionStage Stage { get; private set; }

    public ReflectionKind Kind { get; private set; }

    /// <summary>The time that is looked back on, in the broker's words; empty in reflections from before it was asked.</summary>
    public string Period { get; private set; } = "";

    /// <summary>What the reflection is for, in the broker's words; empty in reflections from before it was asked.</summary>
    public string Purpose { get; private set; } = "";

    public ReflectionReaders Readers { get; private set; }

    /// <summary>What changes are told about, as <see cref="StoryDomain"/> writes them; «anything else» is the last.</summary>
    public IReadOnlyList<string> Domains { get; private set; } = StoryDomain.Standard;

    /// <summary>How often the set-up was changed: an answer to an earlier one is no answer to this one.</summary>
    public int Revision { get; private set; }

    /// <summary>When it was proposed, or changed last before it was accepted.</summary>
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>When the invitations were sent; until then when it was proposed.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>The day by which stories are asked for.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>When that day ends in the partnership's zone, as it was when the day was set.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>
    /// When no more stories are taken; <see langword="null"/> while they are. The due day alone closes nothing: a story that comes a day
    /// late is as true as the others. What follows it, the next reflection, closes it.
    /// </summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Goes up with each change, so that of two who change it at once the second looks again.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<ReflectionInvitation> Invitations => _invitations;

    /// <summary>Who has accepted the set-up as it is now.</summary>
    public IReadOnlyList<SetUpAcceptance> Acceptances => [.. _acceptances.Where(accepted => accepted.Revision == Revision)];

    public IReadOnlyList<SetUpSuggestion> Suggestions => _suggestions;

    public SetUp SetUp => new(
        Kind,
        Period,
        Purpose,
        Readers,
        Domains,
        new DueDate(DueOn, DueAt),
        [.. _seats.OrderBy(seat => seat.Number).Where(seat => seat.PersonId is not null).Select(seat => new PanelPerson(seat.PersonId!.Value, seat.OrganisationId))]);

    /// <summary>Whether it is under way: nothing else can begin before it is through or cancelled.</summary>
    public bool IsRunning => Stage is not (ReflectionStage.Concluded or ReflectionStage.Cancelled);

    /// <summary>Whether a story is taken, be it a late one.</summary>
    public bool TakesStories => ClosedAt is null && Stage is not (ReflectionStage.Proposed or ReflectionStage.Cancelled);

    /// <summary>Changes the set-up before it is accepted. Who accepted the earlier one is asked anew.</summary>
    public void Change(SetUp setUp, DateTimeOffset now)
    {
        Require(ReflectionStage.Proposed);
        Take(setUp);
        (ProposedAt, OpenedAt) = (now, now);
        Revision++;
    }

    /// <summary>Somebody accepts the set-up for their organisation, or as one of those who speak for none; one voice of each is enough.</summary>
    public void Accept(OrganisationId? organisation, PersonId person, DateTimeOffset now)
    {
        Require(ReflectionStage.Proposed);
        if (Acceptances.Any(accepted => accepted.PersonId == person))
            return;

        _acceptances.Add(new SetUpAcceptance(Id, organisation, Revision, person, now));
        Version++;
    }

    /// <summary>Somebody suggests a change. A second suggestion of theirs replaces the first.</summary>
    public void Suggest(PersonId person, string text, DateTimeOffset now)
    {
        Require(ReflectionStage.Proposed);
        if (_suggestions.Find(suggestion => suggestion.PersonId == person) is { } before)
            before.Is(text, Revision, now);
        else
            _suggestions.Add(new SetUpSuggestion(Id, person, Revision, text, now));
        Version++;
    }

    /// <summary>Every organisation has accepted: stories are asked for.</summary>
    /// <param name="now">The present.</param>
    /// <param name="due">By when; later than proposed where the acceptance took its time.</param>
    public void Open(DateTimeOffset now, DueDate due)
    {
        Require(ReflectionStage.Proposed);
        Stage = ReflectionStage.Stories;
        OpenedAt = now;
        MoveDue(due);
    }

    public void MoveDue(DueDate due)
    {
        (DueOn, DueAt) = (due.Day, due.EndsAt);
        Version++;
    }

    /// <summary>Invites somebody to tell a story.</summary>
    /// <returns>Whether the person had not been invited before.</returns>
    public bool Invite(PersonId person, DateTimeOffset now)
    {
        if (_invitations.Any(invitation => invitation.PersonId == person))
            return false;

        _invitations.Add(new ReflectionInvitation(Id, person, now));
        Version++;

        return true;
    }

    /// <summary>The time for stories is over, and where there is a panel it has chosen.</summary>
    public void Conclude()
    {
        if (!IsRunning || Stage == ReflectionStage.Proposed)
            throw new InvalidOperationException($"The reflection is {Stage}.");
        Stage = ReflectionStage.Concluded;
        Version++;
    }

    public void Cancel(DateTimeOffset now)
    {
        Stage = ReflectionStage.Cancelled;
        Close(now);
    }

    public void Close(DateTimeOffset now)
    {
        ClosedAt ??= now;
        Version++;
    }

    private void Take(SetUp setUp)
    {
        (Kind, Period, Purpose, Readers, Domains) = (setUp.Kind, setUp.Period, setUp.Purpose, setUp.Readers, setUp.Domains);
        Seat(setUp.Panel);
        MoveDue(setUp.Due);
    }

    private void Require(ReflectionStage stage)
    {
        if (Stage != stage)
            throw new InvalidOperationException($"The reflection is {Stage}, not {stage}.");
    }
}
