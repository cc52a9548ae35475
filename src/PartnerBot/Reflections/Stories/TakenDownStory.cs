using System.Text.Json;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>
/// What somebody told on a call, as a broker has written it down. It waits for its teller, who makes a story of it or has it deleted; until then it
/// counts nowhere, and nobody else reads it, its writer included.
/// </summary>
internal sealed class TakenDownStory
{
    private TakenDownStory()
    {
    }

    public TakenDownStory(ReflectionId reflectionId, PersonId tellerId, StoryText text, string domain, DateTimeOffset now)
    {
        ReflectionId = reflectionId;
        TellerId = tellerId;
        Is(text, domain, now);
    }

    public ReflectionId ReflectionId { get; private set; }

    public PersonId TellerId { get; private set; }

    /// <summary>The words as JSON; see <see cref="Text"/>.</summary>
    public string Content { get; private set; } = "";

    public string Domain { get; private set; } = StoryDomain.Else;

    public DateTimeOffset WrittenAt { get; private set; }

    public StoryText Text => JsonSerializer.Deserialize(Content, StoryJson.Default.StoryText)!;

    /// <summary>It was written down anew.</summary>
    public void Is(StoryText text, string domain, DateTimeOffset now) =>
        (Content, Domain, WrittenAt) = (JsonSerializer.Serialize(text, StoryJson.Default.StoryText), domain, now);
}
