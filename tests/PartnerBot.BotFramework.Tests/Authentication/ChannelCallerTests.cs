using System.Text.Json;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Authentication;

public sealed class ChannelCallerTests
{
    private const string SecondTenant = "7e0a0000-0000-4000-8000-000000000002";

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/", "https://smba.trafficmanager.net/teams")]
    [InlineData("https://smba.trafficmanager.net/teams", "https://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net/Teams/", "https://SMBA.trafficmanager.net/teams/")]
    public async Task The_service_url_may_differ_from_the_tokens_in_case_and_closing_slash(string claimed, string said) =>
        Assert.True(await MaySend(claimed, BotOfThisTest.Message with { ServiceUrl = said }));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/")]
    [InlineData("https://api.botframework.com/teams/")]
    [InlineData("http://smba.trafficmanager.net/teams/")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_activity_with_another_service_url_than_the_tokens_is_refused(string? said) =>
        Assert.False(await MaySend(FakeTeams.ServiceUrl, BotOfThisTest.Message with { ServiceUrl = said }));

    [Fact]
    public async Task A_token_without_a_service_url_vouches_for_no_activity() =>
        Assert.False(await MaySend(null, BotOfThisTest.Message));

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://localhost:3978/")]
    public async Task A_host_that_is_not_the_channels_is_refused_even_when_the_token_names_it(string url) =>
        Assert.False(await MaySend(url, BotOfThisTest.Message with { ServiceUrl = url }));

    [Theory]
    [InlineData("msteams", true)]
    [InlineData("msteams:copilot", true)]
    [InlineData("webchat", false)]
    [InlineData("msteams2", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task The_signing_key_must_be_endorsed_for_the_channel(string? channel, bool may) =>
        Assert.Equal(may, await MaySend(FakeTeams.ServiceUrl, BotOfThisTest.Message with { ChannelId = channel }));

    [Fact]
    public async Task A_key_without_endorsements_vouches_for_no_channel()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Issuer.Endorsements = null;

        var caller = await bot.AuthenticateAsync(bot.Teams.Issuer.Sign());

        Assert.False(caller!.MaySend(BotOfThisTest.Message));
        Assert.Single(bot.Logs.Lines, line => line.Event.Id == 101);
    }

    [Theory]
    [InlineData(FakeTeams.TenantId, null, true)]
    [InlineData(null, FakeTeams.TenantId, true)]
    [InlineData("7E0A0000-0000-4000-8000-000000000001", null, true)]
    [InlineData(SecondTenant, null, false)]
    [InlineData(null, SecondTenant, false)]
    [InlineData(FakeTeams.TenantId, SecondTenant, false)]
    [InlineData(SecondTenant, FakeTeams.TenantId, false)]
    [InlineData("not a tenant", null, false)]
    [InlineData(null, null, false)]
    public async Task With_a_list_of_tenants_each_tenant_an_activity_names_must_be_on_it(string? conversation, string? channelData, bool may)
    {
        var settings = new Dictionary<string, string?> { ["Bot:Authentication:AllowedTenants:0"] = FakeTeams.TenantId };

        Assert.Equal(may, await MaySend(FakeTeams.ServiceUrl, From(conversation, channelData), settings));
    }

    [Fact]
    public async Task A_second_tenant_on_the_list_is_taken()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Bot:Authentication:AllowedTenants:0"] = FakeTeams.TenantId,
            ["Bot:Authentication:AllowedTenants:1"] = SecondTenant,
        };

        Assert.True(await MaySend(FakeTeams.ServiceUrl, From(SecondTenant, SecondTenant), settings));
    }

    [Fact]
    public async Task Without_a_list_every_tenant_is_taken() =>
        Assert.True(await MaySend(FakeTeams.ServiceUrl, From(SecondTenant, null)));

    private static Activity From(string? conversation, string? channelData) => BotOfThisTest.Message with
    {
        Conversation = BotOfThisTest.Message.Conversation! with { TenantId = conversation },
        ChannelData = channelData is null ? null : JsonSerializer.SerializeToElement(new { tenant = new { id = channelData } }),
    };

    private static async Task<bool> MaySend(string? claimed, Activity activity, IReadOnlyDictionary<string, string?>? settings = null)
    {
        await using var bot = await BotOfThisTest.StartAsync(settings ?? new Dictionary<string, string?>());
        var caller = await bot.AuthenticateAsync(bot.Teams.Issuer.Sign(bot.Teams.Issuer.Claims() with { ServiceUrl = claimed }));

        return caller!.MaySend(activity);
    }
}
