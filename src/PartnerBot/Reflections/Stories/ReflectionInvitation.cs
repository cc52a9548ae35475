using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>That one person is asked for a story in one reflection.</summary>
internal sealed class ReflectionInvitation
{
    private ReflectionInvitation()
    {
    }

    public ReflectionInvitation(ReflectionId reflectionId, PersonId personId, DateTimeOffset now)
    {
        ReflectionId = reflectionId;
        PersonId = personId;
        InvitedAt = now;
    }

    public ReflectionId ReflectionId { get; private set; }

    public PersonId PersonId { get; private set; }

    public DateTimeOffset InvitedAt { get; private set; }

    /// <summary>When the person said that there is no story this time. Shown to nobody: it only keeps the bot from asking again.</summary>
    public DateTimeOffset? DeclinedAt { get; private set; }

    public void Decline(DateTimeOffset now) => DeclinedAt ??= now;

    /// <summary>The person has a story after all.</summary>
    public void TakeUp() => DeclinedAt = null;
}
