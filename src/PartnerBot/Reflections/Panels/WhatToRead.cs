using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>What one panelist has to read and choose from: everything in the panel but their own story, domain by domain, in the order of their seat.</summary>
internal static class WhatToRead
{
    public static IReadOnlyList<(string Domain, IReadOnlyList<StoryId> Stories)> For(
        PersonId panelist, int seat, ReflectionId reflection, IReadOnlyList<string> domains, IReadOnlyCollection<(StoryId Id, PersonId Teller, string Domain)> stories) =>
    [
        .. from domain in domains
           let all = stories.Where(story => story.Domain == domain || (domain == StoryDomain.Else && !domains.Contains(story.Domain))).ToList()
           let order = Shuffle.ForSeat(all.Select(story => story.Id), reflection, seat)
           let others = order.Where(id => all.Single(story => story.Id == id).Teller != panelist).ToList()
           where others.Count > 0
           select (domain, (IReadOnlyList<StoryId>)others),
    ];
}
