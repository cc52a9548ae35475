namespace PartnerBot.Partnerships;

/// <summary>What opens a partnership to whoever has it, until it expires.</summary>
internal sealed class JoinCode
{
    private JoinCode()
    {
    }

    public JoinCode(string code, PartnershipId partnershipId, DateTimeOffset now, TimeSpan lifetime)
    {
        Code = code;
        PartnershipId = partnershipId;
        IssuedAt = now;
        ExpiresAt = now + lifetime;
    }

    /// <summary>The eight characters without their dash; see <see cref="JoinCodeText"/>.</summary>
    public string Code { get; private set; } = "";

    public PartnershipId PartnershipId { get; private set; }

    public DateTimeOffset IssuedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public bool WorksAt(DateTimeOffset now) => now < ExpiresAt;

    /// <summary>It does not work any more, with or without another in its place. It is kept, so that an old invitation can say that it is old.</summary>
    public void Replace(DateTimeOffset now)
    {
        if (now < ExpiresAt)
            ExpiresAt = now;
    }
}
