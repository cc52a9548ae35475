namespace PartnerBot.Partnerships;

/// <summary>Whoever a person speaks for in a partnership.</summary>
internal sealed class Organisation
{
    private Organisation()
    {
    }

    public Organisation(OrganisationId id, string name, int position)
    {
        Id = id;
        Name = name;
        Position = position;
    }

    public OrganisationId Id { get; private set; }

    public PartnershipId PartnershipId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Its place in lists, from 0; the order in which the broker named them.</summary>
    public int Position { get; private set; }
}
