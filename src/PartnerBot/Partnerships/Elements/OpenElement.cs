namespace PartnerBot.Partnerships;

/// <summary>An element that the partners look at together, since somebody shared it. Several may be open, and one that was closed may be opened again.</summary>
internal sealed class OpenElement
{
    private OpenElement()
    {
    }

    public OpenElement(PartnershipId partnership, LensElement element, DateTimeOffset now)
    {
        PartnershipId = partnership;
        Element = element;
        OpenedAt = now;
    }

    public PartnershipId PartnershipId { get; private set; }

    public LensElement Element { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }
}
