using System.Diagnostics;
using OpenTelemetry;

namespace PartnerBot.Hosting.Telemetry;

/// <summary>
/// Lets out of this host only attributes that are known to name kinds. What a library adds one day, such as an address with a conversation in it, stays here
/// until somebody has looked at it.
/// </summary>
internal sealed class OnlyKinds : BaseProcessor<Activity>
{
    /// <summary>The attributes that spans and metrics may have.</summary>
    public static readonly string[] Attributes =
    [
        "bot.turn.kind", "bot.operation", "bot.outcome", "bot.dialog",
        "partnerbot.delivery.outcome", "partnerbot.delivery.reason", "partnerbot.delivery.state",
        "quartz.job.name", "quartz.job.result", "quartz.jobstore.operation",
        "http.request.method", "http.response.status_code", "http.route",
        "error.type",
        "db.client.connection.state",
    ];

    private static readonly HashSet<string> Allowed = [.. Attributes];

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.Where(tag => !Allowed.Contains(tag.Key)).ToList())
        {
            data.SetTag(name, null);
        }

        // Why something failed is what an exception says, which may be anything; it stands in the log of this host. That it failed is said.
        data.SetStatus(data.Status);
    }
}
