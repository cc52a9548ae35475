using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PartnerBot.BotFramework.Authentication;

/// <summary>Refuses to start with settings that contradict one another or leave the bot open. Secrets are never part of a message.</summary>
internal sealed class BotAuthenticationRules(IHostEnvironment environment) : IValidateOptions<BotAuthenticationOptions>
{
    private const string Section = BotAuthenticationOptions.Section;

    public ValidateOptionsResult Validate(string? name, BotAuthenticationOptions options)
    {
        var failures = Failures(options).ToList();

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Failures(BotAuthenticationOptions options) => options.Mode switch
    {
        AuthenticationMode.Development => DevelopmentFailures(),
        AuthenticationMode.Channel =>
            [.. IdentityFailures(options), .. CredentialFailures(options), .. TenantFailures(options), .. MetadataFailures(options)],
    };

    private IEnumerable<string> DevelopmentFailures()
    {
        if (!environment.IsDevelopment())
        {
            yield return $"{Section}:Mode is Development, which lets any local program speak to the bot without a token. It is accepted only in the "
                + $"environment Development, and this one is '{environment.EnvironmentName}': set the mode to Channel.";
        }
    }

    private static IEnumerable<string> IdentityFailures(BotAuthenticationOptions options)
    {
        if (!Guid.TryParse(options.AppId, out _))
            yield return $"{Section}:AppId (or MicrosoftAppId) must be the bot's Microsoft App ID, a GUID, but is '{options.AppId}'.";
        if (options.AppType == BotAppType.SingleTenant && string.IsNullOrWhiteSpace(options.TenantId))
            yield return $"{Section}:TenantId (or MicrosoftAppTenantId) must name the tenant of the app, for its type is SingleTenant, but is ''.";
    }

    private static IEnumerable<string> CredentialFailures(BotAuthenticationOptions options)
    {
        (string Name, string? Value)[] all =
        [
            ("Password", options.Password),
            ("CertificatePath", options.CertificatePath),
            ("CertificateThumbprint", options.CertificateThumbprint),
            ("CertificatePem", options.CertificatePem),
            ("FederatedClientId", options.FederatedClientId),
        ];
        var given = all.Where(credential => !string.IsNullOrWhiteSpace(credential.Value)).Select(credential => credential.Name).ToList();

        if (options.AppType == BotAppType.UserAssignedMSI && given.Count > 0)
            yield return $"{Section}:{given[0]} must be empty for a managed identity (AppType UserAssignedMSI), which has no secret, but has a value.";
        if (options.AppType != BotAppType.UserAssignedMSI && given.Count == 0)
        {
            yield return $"{Section}:Password (or MicrosoftAppPassword) must be the app's client secret, unless one of "
                + $"{string.Join(", ", all.Select(credential => credential.Name).Skip(1))} takes its place, but is ''.";
        }

        if (options.AppType != BotAppType.UserAssignedMSI && given.Count > 1)
        {
            yield return $"{Section} must have exactly one of {string.Join(", ", all.Select(credential => credential.Name))}, "
                + $"but has {string.Join(" and ", given)}.";
        }

        if (!string.IsNullOrWhiteSpace(options.CertificatePath) && !File.Exists(options.CertificatePath))
            yield return $"{Section}:CertificatePath must name a file, but '{options.CertificatePath}' is none.";
        if (!string.IsNullOrWhiteSpace(options.FederatedClientId) && !Guid.TryParse(options.FederatedClientId, out _))
            yield return $"{Section}:FederatedClientId must be the client id of a managed identity, a GUID, but is '{options.FederatedClientId}'.";
    }

    private static IEnumerable<string> TenantFailures(BotAuthenticationOptions options) =>
        from tenant in options.AllowedTenants
        where !Guid.TryParse(tenant, out _)
        select $"{Section}:AllowedTenants must hold tenant ids, GUIDs, but holds '{tenant}'.";

    private static IEnumerable<string> MetadataFailures(BotAuthenticationOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.MetadataAddress))
            yield break;
        if (!Uri.TryCreate(options.MetadataAddress, UriKind.Absolute, out var address) || !(address.Scheme == "https" || IsLocalHttp(address)))
            yield return $"{Section}:MetadataAddress must be an https address (http only on this machine), but is '{options.MetadataAddress}'.";
    }

    private static bool IsLocalHttp(Uri address) => address.Scheme == "http" && address.IsLoopback;
}
