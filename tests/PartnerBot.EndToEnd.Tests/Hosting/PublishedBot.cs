using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using PartnerBot.Testing;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Hosting;

/// <summary>The steps of <c>deploy/Dockerfile</c>, done without Docker: from the files that go into the image, by its own command.</summary>
public sealed partial class PublishedBot : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnerbot-image-");

    /// <summary>The files that go into the image.</summary>
    public string Source => Path.Combine(_folder.FullName, "source");

    /// <summary>What is started in the image.</summary>
    public string App => Path.Combine(_folder.FullName, "app");

    public async ValueTask InitializeAsync()
    {
        CopyContext(Source);
        var image = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "Dockerfile"), TestContext.Current.CancellationToken);
        var command = Publish().Match(image).Groups[1].Value.Replace(" /app", $" {App}", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["dotnet", "publish"], command[..2]);
        var (exitCode, output) = await DotnetAsync(command[1..], TestContext.Current.CancellationToken);

        Assert.True(exitCode == 0, output);
    }

    /// <summary>Runs the SDK among the source. No compile server is left behind; the analyzers have looked at the same source in the build.</summary>
    public async Task<(int ExitCode, string Output)> DotnetAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [.. words, "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false"]) { WorkingDirectory = Source };
        await using var sdk = TestProcess.Start(start, Path.Combine(_folder.FullName, $"{Guid.CreateVersion7()}.log"));
        await sdk.ExitedAsync(cancellationToken);

        return (sdk.ExitCode, sdk.Output);
    }

    /// <summary>Starts it in a working folder of its own, as the image does, with nothing but these variables.</summary>
    internal Running Start(params IReadOnlyList<(string Name, string Value)> variables)
    {
        var data = _folder.CreateSubdirectory($"{Guid.CreateVersion7()}").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(App, "PartnerBot.dll")]) { WorkingDirectory = data };
        start.Environment["Urls"] = address.GetLeftPart(UriPartial.Authority);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;

        return new Running(TestProcess.Start(start, Path.Combine(_folder.FullName, $"{Guid.CreateVersion7()}.log")), address, data);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);

        return ValueTask.CompletedTask;
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

    [GeneratedRegex("^RUN (dotnet publish .*)$", RegexOptions.Multiline)]
    private static partial Regex Publish();

    [GeneratedRegex(@"^src/[^/]+/(?:bin|obj|data)/")]
    private static partial Regex LeftOut();

    /// <summary>The program, for as long as a test needs it.</summary>
    internal sealed class Running(TestProcess process, Uri address, string folder) : IAsyncDisposable
    {
        private readonly HttpClient _client = new() { BaseAddress = address };

        /// <summary>Its working folder.</summary>
        public string Folder => folder;

        public string Output => process.Output;

        /// <summary>Asks it, again and again until it answers as is waited for.</summary>
        public async Task<(int Status, JsonElement Body)> UntilAsync(string path, int status, CancellationToken cancellationToken)
        {
            JsonElement body = default;
            await Until.TrueAsync($"{path} to answer {status}", async token => await TryAsync(token), Until.Stopper, cancellationToken);

            return (status, body);

            async Task<bool> TryAsync(CancellationToken token)
            {
                if (process.HasExited)
                    throw new InvalidOperationException($"It ended: {process.Output}");

                try
                {
                    using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative), token);
                    body = await answer.Content.ReadFromJsonAsync<JsonElement>(token);

                    return (int)answer.StatusCode == status;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            }
        }

        public async Task<int> PostAsync(string path, CancellationToken cancellationToken)
        {
            using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), JsonContent.Create("{}"), cancellationToken);

            return (int)answer.StatusCode;
        }

        public async ValueTask DisposeAsync()
        {
            _client.Dispose();
            await process.DisposeAsync();
        }
    }
}
