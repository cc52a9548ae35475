namespace PartnerBot.Onboarding;

/// <summary>Who is filled into the form of a meeting, and who must be added there by hand.</summary>
/// <param name="Addresses">The Teams addresses for the form.</param>
/// <param name="ByHand">The names of the others.</param>
internal sealed record MeetingGuests(IReadOnlyList<string> Addresses, IReadOnlyList<string> ByHand)
{
    // A link of more than two thousand characters is cut off on some ways; title, times and the address itself need the rest.
    private const int RoomInLink = 1_200;

    /// <summary>Nobody is filled in.</summary>
    public static MeetingGuests Nobody { get; } = new([], []);

    /// <summary>Takes the addresses that are known, as many as a link has room for.</summary>
    public static MeetingGuests Of(IEnumerable<(string Name, string? Address)> people)
    {
        var (addresses, byHand, room) = (new List<string>(), new List<string>(), RoomInLink);
        foreach (var (name, address) in people)
        {
            var length = address is null ? 0 : Uri.EscapeDataString(address).Length + 1;
            if (address is not null && length <= room)
            {
                addresses.Add(address);
                room -= length;
            }
            else
            {
                byHand.Add(name);
            }
        }

        return new MeetingGuests(addresses, byHand);
    }
}
