using Microsoft.Extensions.Configuration;

namespace PartnerBot.BotFramework.Authentication;

/// <summary>Who may speak to the bot, and how it signs in itself. Bound from the section <c>Bot:Authentication</c>.</summary>
/// <remarks>
/// The names that Bot Builder made known are read too, in the section and at the root of the configuration:
/// <c>MicrosoftAppType</c>, <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c> and <c>MicrosoftAppTenantId</c>. The section wins over the
/// root, and a name without <c>Microsoft</c> over one with it.
/// </remarks>
public sealed class BotAuthenticationOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Bot:Authentication";

    /// <summary>From whom activities are taken. Default: <see cref="AuthenticationMode.Channel"/>.</summary>
    public AuthenticationMode Mode { get; set; }

    /// <summary>The cloud. Default: <see cref="BotCloud.Public"/>.</summary>
    public BotCloud Cloud { get; set; }

    /// <summary>How the bot is registered. Default: <see cref="BotAppType.SingleTenant"/>.</summary>
    public BotAppType AppType { get; set; }

    /// <summary>The bot's Microsoft App ID, a GUID. Required in channel mode. It may be <see langword="null"/> in development mode.</summary>
    public string? AppId { get; set; }

    /// <summary>
    /// The tenant in which the app is registered: a GUID or a domain. Required for a single-tenant app. It may be <see langword="null"/> otherwise.
    /// </summary>
    public string? TenantId { get; set; }

    /// <summary>
    /// The client secret. One of password, certificate and federation is required, except for a managed identity. It is <see langword="null"/> when
    /// another is used.
    /// </summary>
    public string? Password { get; set; }

    /// <summary>A file with certificate and private key: <c>.pem</c>, else PKCS #12. It is <see langword="null"/> when another is used.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The password of the certificate file; <see langword="null"/> when it has none.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>
    /// The thumbprint of a certificate in the personal store of the current user or of the machine. It is <see langword="null"/> when another is used.
    /// </summary>
    public string? CertificateThumbprint { get; set; }

    /// <summary>
    /// Certificate and private key themselves, as PEM text: what a secret store hands to a container. It is <see langword="null"/> when another is used.
    /// </summary>
    public string? CertificatePem { get; set; }

    /// <summary>
    /// The client id of a user-assigned managed identity that the app trusts in place of a secret (a federated credential). It is <see langword="null"/>
    /// when another is used.
    /// </summary>
    public string? FederatedClientId { get; set; }

    /// <summary>The tenants, as GUIDs, whose people may use the bot. Default: empty, which means all.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>Where the channel's signing keys are published. Default: the cloud's own address. HTTPS, except on this machine.</summary>
    public string? MetadataAddress { get; set; }

    /// <summary>Finds the bot's Microsoft App ID in a configuration, under each of its names, without asking for the other settings.</summary>
    /// <param name="configuration">The configuration, as given to <c>AddBotFramework</c>.</param>
    /// <returns>The id as it is written there, unchecked; <see langword="null"/> when there is none.</returns>
    public static string? AppIdIn(IConfiguration configuration) => BotAuthenticationSettings.AppId(configuration);
}
