using PartnerBot.People;

namespace PartnerBot.Partnerships;

/// <summary>One person in one partnership.</summary>
internal sealed class Membership
{
    private Membership()
    {
    }

    public Membership(MembershipId id, PartnershipId partnershipId, PersonId personId, MemberRole role, DateTimeOffset now)
    {
        Id = id;
        PartnershipId = partnershipId;
        PersonId = personId;
        Role = role;
        InvitedAt = now;
    }

    public MembershipId Id { get; private set; }

    public PartnershipId PartnershipId { get; private set; }

    public PersonId PersonId { get; private set; }

    public MemberRole Role { get; private set; }

    /// <summary>For whom the person speaks; <see langword="null"/> until said, and for none of them.</summary>
    public OrganisationId? OrganisationId { get; private set; }

    /// <summary>When the code was used, or the partnership created.</summary>
    public DateTimeOffset InvitedAt { get; private set; }

    /// <summary>
    /// When the person had given consent and confirmed the read-back; <see langword="null"/> before. Only who has joined is asked
    /// anything on schedule. Declined, unread and undecided look the same to everybody else: not joined.
    /// </summary>
    public DateTimeOffset? JoinedAt { get; private set; }

    public DateTimeOffset? LeftAt { get; private set; }

    public bool HasJoined => JoinedAt is not null && LeftAt is null;

    /// <summary>Becomes a broker.</summary>
    public void LooksAfterIt() => Role = MemberRole.Broker;

    public void SpeaksFor(OrganisationId? organisation) => OrganisationId = organisation;

    /// <summary>Joins; again joining changes nothing.</summary>
    public void Join(DateTimeOffset now) => JoinedAt ??= now;

    /// <summary>What the person agreed to has changed: nothing is asked and nothing shown of them until they join anew.</summary>
    public void MustAgreeAnew() => JoinedAt = null;

    /// <summary>Leaves, at once.</summary>
    public void Leave(DateTimeOffset now) => LeftAt ??= now;

    /// <summary>Is invited again after leaving; nothing of the first time counts.</summary>
    public void ComeBack(DateTimeOffset now)
    {
        InvitedAt = now;
        JoinedAt = null;
        LeftAt = null;
        OrganisationId = null;
        // Who handed over and left comes back as a partner like any other.
        Role = MemberRole.Partner;
    }
}

internal enum MemberRole
{
    Partner,

    /// <summary>A partner who looks after the partnership and gives commands.</summary>
    Broker,
}
