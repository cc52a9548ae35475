using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;

namespace PartnerBot.Closings;

/// <summary>What an organisation wants next: one of its people has said so. What was decided is the organisation's; the reason is in that person's words.</summary>
internal sealed class OrganisationDecision
{
    private OrganisationDecision()
    {
    }

    public OrganisationDecision(ReflectionId reflectionId, OrganisationId? organisationId, PersonId personId, NextStep next, string? why, DateTimeOffset now)
    {
        ReflectionId = reflectionId;
        Voice = organisationId?.Value ?? Guid.Empty;
        OrganisationId = organisationId;
        Is(personId, next, why, now);
    }

    public ReflectionId ReflectionId { get; private set; }

    /// <summary>The organisation once more, or nothing but zeros for those who speak for none: part of the key, so that each voice has one decision.</summary>
    public Guid Voice { get; private set; }

    /// <summary>For whom; <see langword="null"/> for those who speak for no organisation.</summary>
    public OrganisationId? OrganisationId { get; private set; }

    /// <summary>Who said it last; <see langword="null"/> when they have left since, and then there is no reason either.</summary>
    public PersonId? PersonId { get; private set; }

    public NextStep Next { get; private set; }

    /// <summary>Why, in a sentence; <see langword="null"/> when not said.</summary>
    public string? Why { get; private set; }

    public DateTimeOffset DecidedAt { get; private set; }

    public void Is(PersonId person, NextStep next, string? why, DateTimeOffset now) => (PersonId, Next, Why, DecidedAt) = (person, next, why, now);
}

/// <summary>How a partnership can go on, after the last elements of the partnership cycle.</summary>
internal enum NextStep
{
    Revise,
    Sustain,
    End,
}
