namespace PartnerBot.Partnerships;

/// <summary>The ten elements of a partnership, after the partnership cycle of the NCCPE. They are a lens and no progress bar.</summary>
internal enum LensElement
{
    Scoping,
    Finding,
    Building,
    Structure,
    Delivery,
    Reviewing,
    Revising,
    Sustaining,
    Ending,
    Communication,
}
