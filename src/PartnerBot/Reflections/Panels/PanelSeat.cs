using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>A seat on the panel of a reflection. It belongs to an organisation, and stays when the one who sat there does not.</summary>
internal sealed class PanelSeat
{
    private PanelSeat()
    {
    }

    public PanelSeat(ReflectionId reflectionId, int number, OrganisationId organisationId, PersonId personId)
    {
        ReflectionId = reflectionId;
        Number = number;
        OrganisationId = organisationId;
        PersonId = personId;
    }

    public ReflectionId ReflectionId { get; private set; }

    /// <summary>From 0; it gives the order in which the stories are read.</summary>
    public int Number { get; private set; }

    public OrganisationId OrganisationId { get; private set; }

    /// <summary>Who sits there; <see langword="null"/> while the seat is free.</summary>
    public PersonId? PersonId { get; private set; }

    public void Take(PersonId person) => PersonId = person;

    public void Leave() => PersonId = null;

    /// <summary>Is another seat altogether, in a set-up that was changed.</summary>
    public void Is(OrganisationId organisation, PersonId person) => (OrganisationId, PersonId) = (organisation, person);
}
