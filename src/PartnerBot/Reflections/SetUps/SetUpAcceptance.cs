using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>That an organisation goes along with the set-up: one of its people has said so.</summary>
internal sealed class SetUpAcceptance
{
    private SetUpAcceptance()
    {
    }

    public SetUpAcceptance(ReflectionId reflectionId, OrganisationId? organisationId, int revision, PersonId personId, DateTimeOffset now)
    {
        ReflectionId = reflectionId;
        OrganisationId = organisationId;
        Revision = revision;
        PersonId = personId;
        AcceptedAt = now;
    }

    public ReflectionId ReflectionId { get; private set; }

    /// <summary>For whom; <see langword="null"/> for those who speak for no organisation.</summary>
    public OrganisationId? OrganisationId { get; private set; }

    /// <summary>Which set-up was accepted: a changed one needs a new yes.</summary>
    public int Revision { get; private set; }

    public PersonId PersonId { get; private set; }

    public DateTimeOffset AcceptedAt { get; private set; }
}
