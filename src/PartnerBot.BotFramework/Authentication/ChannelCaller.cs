using Microsoft.Extensions.Logging;
using PartnerBot.BotFramework.Activities;

namespace PartnerBot.BotFramework.Authentication;

/// <summary>The channel, known by its token. The token binds it to a service URL, and its signing key to channels; neither proves the tenant.</summary>
internal sealed partial class ChannelCaller(
    ChannelKey key, string? serviceUrl, ServiceUrls hosts, AllowedTenants tenants, ILogger logger) : InboundCaller
{
    public override bool MaySend(Activity activity)
    {
        if (Objection(activity) is not { } reason)
            return true;

        Log.Refused(logger, reason);

        return false;
    }

    private string? Objection(Activity activity)
    {
        if (!IsEndorsed(activity.ChannelId))
            return "the signing key is not endorsed for its channel";
        if (!hosts.Allows(activity.ServiceUrl))
            return "its service URL is not one of the channel's hosts";
        if (!SameUrl(serviceUrl, activity.ServiceUrl))
            return "its service URL is not the token's";
        if (!tenants.Allow(activity))
            return "its tenant is not one of those allowed";

        return null;
    }

    // Hosts of Microsoft 365 write a sub-channel behind a colon; keys are endorsed for the channel.
    private bool IsEndorsed(string? channel) => channel is not null && key.Channels.Contains(channel.Split(':')[0]);

    private static bool SameUrl(string? claimed, string? said) =>
        claimed is not null
        && said is not null
        && claimed.AsSpan().TrimEnd('/').Equals(said.AsSpan().TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private static partial class Log
    {
        [LoggerMessage(EventId = 101, Level = LogLevel.Warning, Message = "Refused an activity: {Reason}")]
        public static partial void Refused(ILogger logger, string reason);
    }
}
