using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using PartnerBot.Testing;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Hosting;

/// <summary>The steps of <c>deploy/Dockerfile</c>, done without Docker: from the files that go into the image, by its own command, with its own settings.</summary>
public sealed partial class PublishedBotTests
{

    [Fact]
    public async Task A_published_bot_starts_with_its_id_and_tenant_and_nothing_else()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("partnerbot-image-");
        var (source, app, data) = (Path.Combine(folder.FullName, "source"), Path.Combine(folder.FullName, "app"), folder.CreateSubdirectory("data").FullName);
        var log = Path.Combine(folder.FullName, "log");
        var image = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "Dockerfile"), cancellationToken);
        try
        {
            CopyContext(source);
            await PublishAsync(Publish().Match(image).Groups[1].Value.Replace(" /app", $" {app}", StringComparison.Ordinal), source, log, cancellationToken);
            var port = FreePort.Next();
            await using var bot = Start(app, data, port, log);

            await Until.TrueAsync("the bot to be alive", token => AnswersAsync(bot, port, "live", token), Until.Stopper, cancellationToken);

            Assert.True(await AnswersAsync(bot, port, "ready", cancellationToken), "It lives and is not ready.");
            Assert.True(File.Exists(Path.Combine(data, "data", "partnerbot.db")), "The database is not below the working folder.");
            Assert.False(File.Exists(Path.Combine(app, "appsettings.Development.json")), "Settings of development are published.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What <c>.dockerignore</c> lets through: all is left out but the names that begin with an exclamation mark.</summary>
    private static void CopyContext(string target)
    {
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, ".dockerignore")).Where(line => line.StartsWith('!')))
        {
            var path = Path.Combine(Repository.Root, line[1..]);
            string[] files = Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [path];
            foreach (var file in files.Select(file => Path.GetRelativePath(Repository.Root, file)).Where(file => !LeftOut().IsMatch(file)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(target, file))!);
                File.Copy(Path.Combine(Repository.Root, file), Path.Combine(target, file));
            }
        }
    }

    private static async Task PublishAsync(string command, string source, string log, CancellationToken cancellationToken)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["dotnet", "publish"], words[..2]);
        // No compile server is left behind; the analyzers have looked at the same source in the build.
        await using var publish = TestProcess.Start(new ProcessStartInfo("dotnet", [.. words[1..], "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false"]) { WorkingDirectory = source }, log);
        await publish.ExitedAsync(cancellationToken);
        Assert.True(publish.ExitCode == 0, publish.Output);
    }

    private static TestProcess Start(string app, string data, int port, string log)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(app, "PartnerBot.dll")]) { WorkingDirectory = data };
        start.Environment["Urls"] = $"http://127.0.0.1:{port}";
        start.Environment["Bot__Authentication__AppType"] = "UserAssignedMSI";
        start.Environment["MicrosoftAppId"] = "2f3c1e52-9c1b-4a52-8c8b-3f6f0a7f9a11";
        start.Environment["MicrosoftAppTenantId"] = "2f3c1e52-9c1b-4a52-8c8b-3f6f0a7f9a12";

        return TestProcess.Start(start, log);
    }

    private static async Task<bool> AnswersAsync(TestProcess bot, int port, string health, CancellationToken cancellationToken)
    {
        if (bot.HasExited)
            throw new InvalidOperationException($"The bot ended while starting: {bot.Output}");

        using var client = new HttpClient();
        try
        {
            using var answer = await client.GetAsync($"http://127.0.0.1:{port}/health/{health}", cancellationToken);

            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    [GeneratedRegex("^RUN (dotnet publish .*)$", RegexOptions.Multiline)]
    private static partial Regex Publish();

    [GeneratedRegex(@"^src/[^/]+/(?:bin|obj|data)/")]
    private static partial Regex LeftOut();
}
