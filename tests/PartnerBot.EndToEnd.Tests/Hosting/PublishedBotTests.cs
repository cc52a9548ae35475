using System.Text.Json;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Hosting;

/// <summary>A published bot on its way into a tenant.</summary>
public sealed class PublishedBotTests(PublishedBot bot) : IClassFixture<PublishedBot>
{
    private static readonly (string Name, string Value)[] Registered =
    [
        ("Bot__Authentication__AppType", "UserAssignedMSI"),
        ("MicrosoftAppId", "2f3c1e52-9c1b-4a52-8c8b-3f6f0a7f9a11"),
        ("MicrosoftAppTenantId", "2f3c1e52-9c1b-4a52-8c8b-3f6f0a7f9a12"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_ready_with_its_id_and_tenant_and_says_what_is_left_to_do()
    {
        await using var running = bot.Start(Registered);

        await running.UntilAsync("/health/live", 200, Cancellation);
        var (_, said) = await running.UntilAsync("/health/ready", 200, Cancellation);

        Assert.True(said.GetProperty("ready").GetBoolean());
        Assert.Equal(["creators", "admins", "publicUrl", "helplines", "package", "teams"], Missing(said).Distinct());
        Assert.True(File.Exists(Path.Combine(running.Folder, "data", "partnerbot.db")), "The database is not below the working folder.");
        Assert.False(File.Exists(Path.Combine(bot.App, "appsettings.Development.json")), "Settings of development are published.");
    }

    [Fact]
    public async Task Without_settings_it_says_at_its_door_which_ones_and_does_nothing_else()
    {
        await using var running = bot.Start(("MicrosoftAppId", "hunter2"), ("Deliveries__Parallel", "0"));

        var (_, said) = await running.UntilAsync("/health/ready", 503, Cancellation);
        var (_, alive) = await running.UntilAsync("/health/live", 200, Cancellation);

        Assert.False(said.GetProperty("ready").GetBoolean());
        Assert.False(alive.GetProperty("ready").GetBoolean());
        Assert.Equal(["Bot:Authentication:AppId", "Bot:Authentication:Password", "Bot:Authentication:TenantId", "Deliveries:Parallel"], Missing(said).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("hunter2", said.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Deliveries:Parallel must be from 1 to 64, but is 0.", running.Output, StringComparison.Ordinal);
        Assert.Equal(503, await running.PostAsync("/api/messages", Cancellation));
        Assert.Empty(Directory.EnumerateFileSystemEntries(running.Folder));
    }

    /// <summary>The rules are tried one by one elsewhere; here, that a build asks them.</summary>
    [Fact]
    public async Task It_is_not_built_when_a_language_lacks_a_sentence()
    {
        var french = Path.Combine(bot.Source, "src", "PartnerBot", "Wording", "fr", "web.json");
        var whole = await File.ReadAllTextAsync(french, Cancellation);
        try
        {
            await File.WriteAllTextAsync(french, "{}", Cancellation);

            var (exitCode, output) = await bot.DotnetAsync(["build", "src/PartnerBot", "--configuration", "Release", "--no-restore", "-target:CheckWording"], Cancellation);

            Assert.NotEqual(0, exitCode);
            Assert.Contains("fr/web.json(1): error PB0002: fr lacks \"web.gone.title\", which en has.", output, StringComparison.Ordinal);
        }
        finally
        {
            await File.WriteAllTextAsync(french, whole, Cancellation);
        }
    }

    private static IEnumerable<string> Missing(JsonElement said) => said.GetProperty("missing").EnumerateArray().Select(finding => finding.GetProperty("what").GetString()!);
}
