using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>A round of story-telling in a partnership; one runs at a time.</summary>
internal sealed class Reflection
{
    private readonly List<ReflectionInvitation> _invitations = [];

    private Reflection()
    {
    }

    public Reflection(ReflectionId id, PartnershipId partnershipId, ReflectionKind kind, DueDate due, DateTimeOffset now)
    {
        Id = id;
        PartnershipId = partnershipId;
        Kind = kind;
        DueOn = due.Day;
        DueAt = due.EndsAt;
        OpenedAt = now;
    }

    public ReflectionId Id { get; private set; }

    public PartnershipId PartnershipId { get; private set; }

    public ReflectionKind Kind { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>The day by which stories are asked for.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>When that day ends in the partnership's zone, as it was when the reflection was opened.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>
    /// When it was closed; <see langword="null"/> while stories are taken. The due day alone closes nothing: a story that comes a day
    /// late is as true as the others. What follows it, the next reflection, closes it.
    /// </summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public IReadOnlyList<ReflectionInvitation> Invitations => _invitations;

    /// <summary>Whether stories are still waited for.</summary>
    public bool IsRunning(DateTimeOffset now) => ClosedAt is null && now < DueAt;

    /// <summary>Invites somebody to tell a story.</summary>
    /// <returns>Whether the person had not been invited before.</returns>
    public bool Invite(PersonId person, DateTimeOffset now)
    {
        if (_invitations.Any(invitation => invitation.PersonId == person))
            return false;

        _invitations.Add(new ReflectionInvitation(Id, person, now));

        return true;
    }

    public void Close(DateTimeOffset now) => ClosedAt ??= now;
}

internal enum ReflectionKind
{
    MidWay,
    Final,
}
