using System.Net;
using Microsoft.AspNetCore.Http;
using PartnerBot.BotFramework.Authentication;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Authentication;

public sealed class DevelopmentAuthenticationTests
{
    private static readonly Dictionary<string, string?> Settings = new() { ["Bot:Authentication:Mode"] = "Development" };

    [Theory]
    [InlineData("127.0.0.1", "localhost")]
    [InlineData("127.0.0.2", "127.0.0.1")]
    [InlineData("::1", "[::1]")]
    [InlineData("::ffff:127.0.0.1", "LOCALHOST")]
    public async Task A_program_on_this_machine_needs_no_token(string address, string host) =>
        Assert.NotNull(await AuthenticateAsync(address, host));

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData(null)]
    public async Task Another_machine_is_refused(string? address) => Assert.Null(await AuthenticateAsync(address, "localhost"));

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("x-forwarded-for", "::1")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Original-For", "10.0.0.1:1")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 tunnel")]
    public async Task What_a_proxy_on_this_machine_passes_on_is_refused(string name, string value) =>
        Assert.Null(await AuthenticateAsync("127.0.0.1", "localhost", context => context.Request.Headers[name] = value));

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("X-Real-IP")]
    [InlineData("Forwarded")]
    public async Task No_header_makes_another_machine_this_one(string name) =>
        Assert.Null(await AuthenticateAsync("10.0.0.1", "localhost", context => context.Request.Headers[name] = "127.0.0.1"));

    [Theory]
    [InlineData("bot.example.com")]
    [InlineData("abc.devtunnels.ms")]
    [InlineData("localhost.evil.example")]
    [InlineData("")]
    public async Task A_name_that_is_not_this_machines_is_refused(string host) => Assert.Null(await AuthenticateAsync("127.0.0.1", host));

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost.evil.example:3978")]
    [InlineData("null")]
    public async Task A_page_in_a_browser_of_this_machine_is_no_program_of_it(string origin) =>
        Assert.Null(await AuthenticateAsync("127.0.0.1", "localhost", context => context.Request.Headers.Origin = origin));

    [Theory]
    [InlineData("http://localhost:56150")]
    [InlineData("http://127.0.0.1:3978")]
    [InlineData("http://[::1]:3978")]
    public async Task A_page_that_this_machine_serves_may_speak(string origin) =>
        Assert.NotNull(await AuthenticateAsync("127.0.0.1", "localhost", context => context.Request.Headers.Origin = origin));

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:56150", true)]
    [InlineData("https://smba.trafficmanager.net/teams/", false)]
    [InlineData("http://evil.example/", false)]
    [InlineData(null, false)]
    public async Task Answers_go_only_to_this_machine(string? serviceUrl, bool may)
    {
        var caller = await AuthenticateAsync("127.0.0.1", "localhost");

        Assert.Equal(may, caller!.MaySend(BotOfThisTest.Message with { ServiceUrl = serviceUrl }));
    }

    [Fact]
    public async Task Calls_go_out_unsigned()
    {
        await using var bot = await BotOfThisTest.StartAsync(Settings, "Development");

        await bot.Connector.SendAsync(BotOfThisTest.Message with { ServiceUrl = bot.Teams.LocalServiceUrl }, BotOfThisTest.Cancelled);

        Assert.Null(Assert.Single(bot.Teams.Connector.Calls).Authorization);
        Assert.Empty(bot.Teams.Entra.SignIns);
    }

    [Fact]
    public async Task The_log_says_that_the_door_is_open()
    {
        await using var bot = await BotOfThisTest.StartAsync(Settings, "Development");

        await bot.AuthenticateAsync(token: null);

        Assert.Single(bot.Logs.Lines, line => line.Event.Id == 120);
    }

    private static async Task<InboundCaller?> AuthenticateAsync(string? address, string host, Action<HttpContext>? request = null)
    {
        await using var bot = await BotOfThisTest.StartAsync(Settings, "Development");

        return await bot.AuthenticateAsync(context =>
        {
            context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
            context.Request.Host = new HostString(host);
            request?.Invoke(context);
        });
    }
}
