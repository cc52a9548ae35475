namespace PartnerBot.Partnerships;

/// <summary>What a broker says of a new partnership, checked.</summary>
internal sealed record PartnershipDraft(
    string Name,
    string Purpose,
    IReadOnlyList<string> Organisations,
    PartnershipDuration Duration,
    string? DailyWork,
    AgreementForm Agreement,
    string Language,
    string Zone);

internal enum PartnershipDuration
{
    Short,
    Long,
    Open,
}

/// <summary>The form of agreement that fits.</summary>
internal enum AgreementForm
{
    EMail,
    Letter,
    Contract,
}
