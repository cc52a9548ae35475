using PartnerBot.People;

namespace PartnerBot.Privacy;

/// <summary>What one person decided about one wording of the consent, for one partnership.</summary>
internal sealed class Consent
{
    /// <summary>The version of the consent card. Raise it when the card promises something else: everybody is then asked again.</summary>
    public const int CurrentVersion = 3;

    private Consent()
    {
    }

    public Consent(ConsentId id, PersonId person, Guid partnership)
    {
        Id = id;
        PersonId = person;
        PartnershipId = partnership;
        Version = CurrentVersion;
    }

    public ConsentId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>The partnership's id as a plain value: partnerships know of privacy, not the other way round.</summary>
    public Guid PartnershipId { get; private set; }

    public int Version { get; private set; }

    /// <summary>The language in which the card was read, as BCP 47 tag.</summary>
    public string Language { get; private set; } = "";

    public ConsentState State { get; private set; }

    /// <summary>When it came to the present state.</summary>
    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>When it was last given, also after it was withdrawn; <see langword="null"/> when never.</summary>
    public DateTimeOffset? GivenAt { get; private set; }

    /// <summary>Notes a decision. The same decision again changes nothing: it keeps the time of the first.</summary>
    public void Decide(ConsentState state, string language, DateTimeOffset now)
    {
        if (State == state && DecidedAt != default)
            return;

        State = state;
        Language = language;
        DecidedAt = now;
        if (state == ConsentState.Given)
            GivenAt = now;
    }
}

internal enum ConsentState
{
    Given,
    Declined,
    Withdrawn,
}
