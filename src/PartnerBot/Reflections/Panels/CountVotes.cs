using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>Counts what a panel has chosen. A vote of the second round stands for that of the first; who keeps silent in the second keeps to theirs.</summary>
internal static class CountVotes
{
    /// <summary>The choice in each domain in which somebody has voted. A tie stays a tie: both are chosen. What else was chosen, and why, is kept.</summary>
    /// <param name="votes">All votes of both rounds.</param>
    /// <param name="domains">The domains in their order.</param>
    public static IReadOnlyList<DomainChoice> Of(IReadOnlyCollection<CountedVote> votes, IReadOnlyList<string> domains) =>
    [
        .. from domain in domains
           let stories = Stories(votes, domain)
           where stories.Count > 0
           select new DomainChoice(domain, [.. stories.Where(story => story.Reasons.Count == stories[0].Reasons.Count)], [.. stories.Where(story => story.Reasons.Count < stories[0].Reasons.Count)]),
    ];

    /// <summary>The stories of a domain that somebody stands for, with the reasons; those with the most voices first.</summary>
    public static IReadOnlyList<StoryVoices> Stories(IEnumerable<CountedVote> votes, string domain) =>
    [
        .. votes.Where(vote => vote.Domain == domain)
            .GroupBy(vote => vote.By)
            .Select(own => own.MaxBy(vote => vote.Round)!)
            .GroupBy(vote => vote.Story)
            .Select(story => new StoryVoices(story.Key, [.. story.Select(vote => vote.Reason).Order(StringComparer.Ordinal)]))
            .OrderByDescending(story => story.Reasons.Count)
            .ThenBy(story => story.Story.Value),
    ];
}

/// <summary>One panelist's vote in one domain and round.</summary>
internal sealed record CountedVote(int Round, PersonId By, string Domain, StoryId Story, string Reason);

/// <summary>What a panel has chosen in one domain.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Chosen">The story with the most voices, or several with as many.</param>
/// <param name="Others">The stories that others stood for.</param>
internal sealed record DomainChoice(string Domain, IReadOnlyList<StoryVoices> Chosen, IReadOnlyList<StoryVoices> Others);

/// <summary>A story and the reasons of those who stood for it; nobody's name is with them, and their order says nothing.</summary>
internal sealed record StoryVoices(StoryId Story, IReadOnlyList<string> Reasons);
