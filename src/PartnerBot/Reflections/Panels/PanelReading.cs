namespace PartnerBot.Reflections;

/// <summary>How a panel has read, in numbers.</summary>
/// <param name="People">How many people chose; a seat whose holder kept silent read nothing that anybody knows of.</param>
/// <param name="Organisations">Of how many organisations.</param>
/// <param name="Stories">How many stories lay before them.</param>
internal sealed record PanelReading(int People, int Organisations, int Stories)
{
    public static PanelReading Of(Reflection reflection, IEnumerable<CountedVote> votes, int stories)
    {
        var voters = votes.Select(vote => vote.By).ToHashSet();

        return new PanelReading(
            voters.Count,
            reflection.Seats.Where(seat => seat.PersonId is { } person && voters.Contains(person)).Select(seat => seat.OrganisationId).Distinct().Count(),
            stories);
    }
}
