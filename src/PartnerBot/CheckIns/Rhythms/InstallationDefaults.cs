using Microsoft.Extensions.Options;
using PartnerBot.Deliveries;
using PartnerBot.Privacy;

namespace PartnerBot.CheckIns;

/// <summary>What the settings of the installation say of things that a partnership may settle otherwise, in the units of its card.</summary>
internal sealed class InstallationDefaults(IOptions<CheckInOptions> checkIns, IOptions<RetentionOptions> retention, IOptions<DeliveryOptions> deliveries)
{
    public InstallationSettings Settings => new((int)retention.Value.CheckIns.TotalDays, (int)Math.Ceiling(checkIns.Value.ExtraApart.TotalDays));

    /// <summary>How many questions come to one person in a week, over all partnerships; no partnership can settle that alone.</summary>
    public int AsksPerWeek => deliveries.Value.AsksPerWeek;
}
