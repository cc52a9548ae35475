namespace PartnerBot.Reflections;

/// <summary>What lies before one panelist: the stories to read, without names, and what they have chosen so far.</summary>
/// <param name="Reflection">The reflection.</param>
/// <param name="PartnershipName">In which partnership.</param>
/// <param name="Domains">The domains in which there is something to choose.</param>
internal sealed record PanelDesk(Reflection Reflection, string PartnershipName, IReadOnlyList<DeskDomain> Domains)
{
    public int Round => Reflection.Round;

    public int Stories => Domains.Sum(domain => domain.Stories.Count);

    /// <summary>The first domain in which nothing is chosen in this round; null when all is done.</summary>
    public int? Next => Domains.Index().Where(domain => domain.Item.Vote is null).Select(domain => (int?)domain.Index).FirstOrDefault();
}

/// <summary>One domain on a panelist's desk.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Stories">Its stories in the panelist's order, but for their own.</param>
/// <param name="Vote">What they have chosen in this round.</param>
/// <param name="First">What they chose in the first round, when this is the second.</param>
/// <param name="Voices">What the panel chose in the first round, and why, when this is the second; of the panelist's own story nothing.</param>
internal sealed record DeskDomain(string Domain, IReadOnlyList<DeskStory> Stories, DeskVote? Vote, DeskVote? First, IReadOnlyList<StoryVoices> Voices);

/// <summary>A story as a panel reads it: no name is in it.</summary>
internal sealed record DeskStory(StoryId Id, StoryText Text, bool OthersNotAsked);

internal sealed record DeskVote(StoryId Story, string Reason);
