namespace PartnerBot.BotFramework.Authentication;

/// <summary>What differs between Microsoft's clouds. Source: the Bot Framework's documentation of authentication, 2026.</summary>
/// <param name="Metadata">Where the channel publishes its signing keys.</param>
/// <param name="Issuer">Who signs inbound tokens.</param>
/// <param name="Login">Where the bot signs in.</param>
/// <param name="SharedTenant">The tenant at which multi-tenant bots sign in.</param>
/// <param name="Scope">For what outbound tokens are good.</param>
/// <param name="FederationScope">For what a managed identity's token must be good to stand in for a secret.</param>
/// <param name="Hosts">Connector hosts; one that begins with a dot stands for everything below it.</param>
internal sealed record CloudAddresses(
    string Metadata, string Issuer, Uri Login, string SharedTenant, string Scope, string FederationScope, IReadOnlyList<string> Hosts)
{
    private static readonly CloudAddresses Public = new(
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://api.botframework.com",
        new Uri("https://login.microsoftonline.com/"),
        "botframework.com",
        "https://api.botframework.com/.default",
        "api://AzureADTokenExchange/.default",
        ["smba.trafficmanager.net", ".botframework.com", ".teams.microsoft.com"]);

    private static readonly CloudAddresses USGovernment = new(
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://api.botframework.us",
        new Uri("https://login.microsoftonline.us/"),
        "MicrosoftServices.onmicrosoft.us",
        "https://api.botframework.us/.default",
        "api://AzureADTokenExchangeUSGov/.default",
        [".botframework.azure.us", ".teams.microsoft.us"]);

    public static CloudAddresses Of(BotCloud cloud) => cloud switch
    {
        BotCloud.Public => Public,
        BotCloud.USGovernment => USGovernment,
    };
}
