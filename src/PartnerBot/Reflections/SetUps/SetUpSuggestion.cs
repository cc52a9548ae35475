using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>What a partner would like to have changed in a set-up; the brokers read it with the name.</summary>
internal sealed class SetUpSuggestion
{
    private SetUpSuggestion()
    {
    }

    public SetUpSuggestion(ReflectionId reflectionId, PersonId personId, int revision, string text, DateTimeOffset now)
    {
        ReflectionId = reflectionId;
        PersonId = personId;
        Is(text, revision, now);
    }

    public ReflectionId ReflectionId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>Which set-up it is about.</summary>
    public int Revision { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset SaidAt { get; private set; }

    public void Is(string text, int revision, DateTimeOffset now) => (Text, Revision, SaidAt) = (text, revision, now);
}
