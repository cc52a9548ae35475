using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>The story that a panelist has chosen in one domain and round, with the reason.</summary>
internal sealed class PanelVote
{
    private PanelVote()
    {
    }

    public PanelVote(ReflectionId reflectionId, PersonId personId, string domain, int round, StoryId storyId, string reason, DateTimeOffset now)
    {
        ReflectionId = reflectionId;
        PersonId = personId;
        Domain = domain;
        Round = round;
        Is(storyId, reason, now);
    }

    public ReflectionId ReflectionId { get; private set; }

    public PersonId PersonId { get; private set; }

    public string Domain { get; private set; } = "";

    /// <summary>1 before the reasons are shown, 2 after.</summary>
    public int Round { get; private set; }

    public StoryId StoryId { get; private set; }

    public string Reason { get; private set; } = "";

    public DateTimeOffset CastAt { get; private set; }

    public void Is(StoryId story, string reason, DateTimeOffset now) => (StoryId, Reason, CastAt) = (story, reason, now);

    public CountedVote Counted() => new(Round, PersonId, Domain, StoryId, Reason);
}
