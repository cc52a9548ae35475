using System.Security.Cryptography;

namespace PartnerBot.Reflections;

/// <summary>
/// The order in which one panelist reads stories: always the same for a seat, and another one for each seat as far as there are so many orders
/// to go round, so that no story is the first for all.
/// </summary>
internal static class Shuffle
{
    /// <param name="stories">The stories of one domain, in any order.</param>
    /// <param name="reflection">What they are told in: the order says nothing about when a story was told.</param>
    /// <param name="seat">The seat's number, from 0.</param>
    public static IReadOnlyList<StoryId> ForSeat(IEnumerable<StoryId> stories, ReflectionId reflection, int seat)
    {
        var order = stories.OrderBy(story => Mixed(story, reflection), StringComparer.Ordinal).ToList();
        if (order.Count == 0)
            return order;

        // The next seat begins with the next story; when all have been first, they go round the other way.
        var first = seat % order.Count;
        List<StoryId> turned = [.. order[first..], .. order[..first]];
        if (seat / order.Count % 2 == 1)
            turned.Reverse();

        return turned;
    }

    private static string Mixed(StoryId story, ReflectionId reflection) =>
        Convert.ToHexString(SHA256.HashData([.. reflection.Value.ToByteArray(), .. story.Value.ToByteArray()]));
}
