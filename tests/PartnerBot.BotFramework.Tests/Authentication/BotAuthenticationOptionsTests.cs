using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Authentication;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Authentication;

public sealed class BotAuthenticationOptionsTests
{
    private const string OtherId = "b07a0000-0000-4000-8000-000000000009";

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("developmentx")]
    public async Task Development_mode_outside_Development_does_not_start(string environment)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(
            () => StartAsync(environment, ("Bot:Authentication:Mode", "Development")));

        Assert.Contains($"this one is '{environment}'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Bot:Authentication:Mode", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Development_mode_in_Development_starts_without_any_other_setting() =>
        StartAsync("Development", ("Bot:Authentication:Mode", "Development"));

    [Fact]
    public async Task Without_any_setting_the_bot_does_not_start()
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync("Development"));

        Assert.Contains("MicrosoftAppId", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MicrosoftAppId", "not-a-guid", "AppId (or MicrosoftAppId) must be the bot's Microsoft App ID, a GUID, but is 'not-a-guid'")]
    [InlineData("MicrosoftAppTenantId", "", "TenantId (or MicrosoftAppTenantId) must name the tenant")]
    [InlineData("MicrosoftAppPassword", "", "Password (or MicrosoftAppPassword) must be the app's client secret, unless one of CertificatePath, CertificateThumbprint, CertificatePem, FederatedClientId takes its place, but is ''")]
    [InlineData("MicrosoftAppType", "UserAssignedMSI", "Bot:Authentication:Password must be empty for a managed identity")]
    [InlineData("MicrosoftAppType", "Twofold", "one of SingleTenant, MultiTenant, UserAssignedMSI, but is 'Twofold'")]
    [InlineData("MicrosoftAppType", "1", "one of SingleTenant, MultiTenant, UserAssignedMSI, but is '1'")]
    [InlineData("Bot:Authentication:FederatedClientId", OtherId, "but has Password and FederatedClientId")]
    [InlineData("Bot:Authentication:CertificatePath", "/nowhere/bot.pfx", "'/nowhere/bot.pfx' is none")]
    [InlineData("Bot:Authentication:AllowedTenants:0", "contoso.com", "but holds 'contoso.com'")]
    [InlineData("Bot:Authentication:MetadataAddress", "http://login.botframework.com/", "must be an https address")]
    [InlineData("Bot:Authentication:MetadataAddress", "somewhere", "but is 'somewhere'")]
    public async Task A_wrong_setting_is_named_with_its_bound_and_its_value(string setting, string value, string said)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(
            () => StartAsync("Production", [.. FakeTeams.Settings.Select(pair => (pair.Key, pair.Value)), (setting, value)]));

        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeEntra.Secret, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_known_from_Bot_Builder_are_read_at_the_root()
    {
        var options = Read(
            ("MicrosoftAppType", "multitenant"), ("MicrosoftAppId", OtherId), ("MicrosoftAppPassword", "s"), ("MicrosoftAppTenantId", "t"));

        Assert.Equal((BotAppType.MultiTenant, OtherId, "s", "t"), (options.AppType, options.AppId, options.Password, options.TenantId));
    }

    [Fact]
    public void The_section_wins_over_the_root_and_the_short_name_over_the_long()
    {
        var options = Read(
            ("MicrosoftAppId", "root"),
            ("Bot:Authentication:MicrosoftAppId", "long"),
            ("Bot:Authentication:AppId", "short"),
            ("MicrosoftAppTenantId", "root"),
            ("Bot:Authentication:MicrosoftAppTenantId", "long"),
            ("MicrosoftAppPassword", "root"),
            ("Bot:Authentication:Password", ""));

        Assert.Equal(("short", "long", "root"), (options.AppId, options.TenantId, options.Password));
    }

    [Fact]
    public void The_defaults_are_the_channel_one_tenant_and_the_public_cloud()
    {
        var options = Read();

        Assert.Equal(
            (AuthenticationMode.Channel, BotAppType.SingleTenant, BotCloud.Public), (options.Mode, options.AppType, options.Cloud));
        Assert.Empty(options.AllowedTenants);
    }

    private static BotAuthenticationOptions Read(params (string Name, string? Value)[] settings)
    {
        var options = new BotAuthenticationOptions();
        new BotAuthenticationSettings(Configuration(settings)).Configure(options);

        return options;
    }

    private static async Task StartAsync(string environment, params (string Name, string? Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Services.AddBotAuthentication(Configuration(settings));
        using var host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);
        host.Services.GetRequiredService<IInboundAuthentication>();
    }

    private static IConfiguration Configuration((string Name, string? Value)[] settings)
    {
        var values = new Dictionary<string, string?>();
        foreach (var (name, value) in settings)
            values[name] = value;

        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }
}
