using System.ComponentModel.DataAnnotations;

namespace PartnerBot.BotFramework.Connector;

/// <summary>Settings of section <c>Bot:Throttle</c>.</summary>
public sealed class ThrottleOptions
{
    /// <summary>
    /// How many messages this host sends into one tenant within a second, 1 to 50; 25 by default. Teams allows 50 to all hosts of the app
    /// together. With several hosts a share each is best, but nothing breaks without: who is refused sends less for a while.
    /// </summary>
    [Range(1, 50)]
    public int PerTenantPerSecond { get; set; } = 25;
}
