using PartnerBot.People;

namespace PartnerBot.Partnerships;

/// <summary>Who may begin partnerships, and how long an invitation holds: the section <c>Partnerships</c> of the settings.</summary>
internal sealed class PartnershipOptions
{
    public const string Section = "Partnerships";

    public static readonly TimeSpan ShortestCodeLifetime = TimeSpan.FromHours(1);
    public static readonly TimeSpan LongestCodeLifetime = TimeSpan.FromDays(365);

    /// <summary>Who may begin partnerships. Nobody by default.</summary>
    public NamedPeople Creators { get; set; } = new();

    /// <summary>How long a join code works, from 1 hour to 365 days; 30 days by default.</summary>
    public TimeSpan JoinCodeLifetime { get; set; } = TimeSpan.FromDays(30);
}
