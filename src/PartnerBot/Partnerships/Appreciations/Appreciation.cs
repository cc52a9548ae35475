using PartnerBot.People;

namespace PartnerBot.Partnerships;

/// <summary>A partner's thanks to another, in their own words: told at once, and kept for the ending.</summary>
internal sealed class Appreciation
{
    private Appreciation()
    {
    }

    public Appreciation(AppreciationId id, PartnershipId partnership, PersonId from, PersonId to, string text, DateTimeOffset now)
    {
        Id = id;
        PartnershipId = partnership;
        FromId = from;
        ToId = to;
        Text = text;
        SaidAt = now;
    }

    /// <summary>Given with the empty card, so that the same card sent twice thanks once.</summary>
    public AppreciationId Id { get; private set; }

    public PartnershipId PartnershipId { get; private set; }

    public PersonId FromId { get; private set; }

    public PersonId ToId { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset SaidAt { get; private set; }
}
