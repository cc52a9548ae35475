using System.IO.Compression;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Services;

public sealed class BotProcessTests
{
    private static readonly Dictionary<string, string> NoSettings = [];

    [Fact]
    public async Task The_bot_answers_until_it_is_asked_to_stop_and_answers_again_after_a_restart()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var client = new HttpClient();
        await using var bot = await BotProcess.StartAsync(NoSettings, cancellationToken);
        using var answer = await client.GetAsync(bot.Address, cancellationToken);

        var exitCode = await bot.StopAsync(cancellationToken);

        Assert.Equal(0, exitCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(bot.Address, cancellationToken));
        await bot.StartAsync(cancellationToken);
        using var second = await client.GetAsync(bot.Address, cancellationToken);
    }

    [Fact]
    public async Task The_bot_can_be_killed_and_started_again()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var client = new HttpClient();
        await using var bot = await BotProcess.StartAsync(NoSettings, cancellationToken);

        await bot.KillAsync();
        await bot.StartAsync(cancellationToken);

        using var answer = await client.GetAsync(bot.Address, cancellationToken);
    }

    [Fact]
    public async Task A_taken_port_is_explained_in_one_sentence()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var first = await BotProcess.StartAsync(NoSettings, cancellationToken);
        var address = first.Address.GetLeftPart(UriPartial.Authority);

        var (exitCode, output) = await BotProcess.RunToEndAsync(new Dictionary<string, string> { ["urls"] = address }, cancellationToken);

        Assert.Equal(1, exitCode);
        Assert.Contains($"{address} is already in use by another program", output, StringComparison.Ordinal);
        Assert.Contains("--urls http://localhost:4000", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_for_the_Playground_that_cannot_be_is_refused_with_the_bound()
    {
        var settings = new Dictionary<string, string> { ["Development:Playground:Port"] = "70000" };

        var (exitCode, output) = await BotProcess.RunToEndAsync(settings, TestContext.Current.CancellationToken);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("Development:Playground:Port must be between 1 and 65535, not 70000.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_package_writes_the_app_package_instead_of_starting_the_bot()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("partnerbot-package-");
        var file = Path.Combine(folder.FullName, "partner.zip");

        var (exitCode, output) = await BotProcess.RunToEndAsync(
            ["package", "--output", file],
            new Dictionary<string, string>
            {
                ["MicrosoftAppId"] = "2f3c1e52-9c1b-4a52-8c8b-3f6f0a7f9a11",
                ["Teams:Developer:Name"] = "Learning City of Example",
                ["Teams:Developer:WebsiteUrl"] = "https://partners.example.org",
                ["Teams:Developer:PrivacyUrl"] = "https://partners.example.org/privacy",
                ["Teams:Developer:TermsOfUseUrl"] = "https://partners.example.org/terms",
            },
            cancellationToken);

        Assert.Equal(0, exitCode);
        Assert.StartsWith($"Wrote {file}", output, StringComparison.Ordinal);
        using (var zip = ZipFile.OpenRead(file))
            Assert.NotNull(zip.GetEntry("manifest.json"));
        folder.Delete(recursive: true);
    }
}
