using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Authentication;
using PartnerBot.Hosting.Packaging;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;

namespace PartnerBot.Hosting.Health;

/// <summary>What the settings leave open that have a default and yet nobody can do without, or should decide.</summary>
internal sealed class FirstRunSettings(
    IConfiguration settings,
    IOptions<BotAuthenticationOptions> authentication,
    IOptions<PartnershipOptions> partnerships,
    IOptions<AdministrationOptions> administration,
    IOptions<PublicAddressOptions> address)
{
    public bool HasCreators => partnerships.Value.Creators.IsAnybody;

    public bool HasAdmins => administration.Value.Admins.IsAnybody;

    public Uri? PublicUrl => address.Value.PublicUrl;

    public bool IsOpenToAll => authentication.Value is { Mode: AuthenticationMode.Channel, AllowedTenants.Count: 0 };

    public IReadOnlyList<string> PackageFaults => new PackageSettings(settings).Failures;
}
