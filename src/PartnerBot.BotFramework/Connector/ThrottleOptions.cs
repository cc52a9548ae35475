using PartnerBot.BotFramework.Hosting;

namespace PartnerBot.BotFramework.Connector;

/// <summary>Settings of section <c>Bot:Throttle</c>.</summary>
public sealed class ThrottleOptions
{
    /// <summary>
    /// How many messages this host sends into one tenant within a second, 1 to 50; 25 by default. Teams allows 50 requests a second to all
    /// hosts of the app together (Microsoft, “Optimize your bot with rate limiting”, 2026-10-08; an older page says 30). With several hosts a share for each
    /// is best, but nothing breaks without: a host that is refused sends less for a while.
    /// </summary>
    [SettingRange("Bot:Throttle", 1, 50)]
    public int PerTenantPerSecond { get; set; } = 25;
}
