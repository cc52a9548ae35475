using System.Globalization;
using PartnerBot.Hosting.Development;

namespace PartnerBot.Testing.Services;

/// <summary>Azure Blob Storage on this machine, in memory; one for a test assembly, started by the first test that asks.</summary>
public sealed class Azurite : IAsyncDisposable
{
    // Azurite's well-known development account: public by design.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly SharedStart<Running> _shared = new(StartAsync);

    /// <summary>Gives the connection string of the account. Every test uses a container of its own.</summary>
    public async Task<string> ConnectionStringAsync(CancellationToken cancellationToken) => (await _shared.GetAsync(cancellationToken)).ConnectionString;

    public ValueTask DisposeAsync() => _shared.DisposeAsync();

    private static async Task<Running> StartAsync()
    {
        var packages = await TestPackages.InstallAsync(CancellationToken.None);
        var folder = Directory.CreateTempSubdirectory("partnerbot-azurite-").FullName;
        var port = FreePort.Next().ToString(CultureInfo.InvariantCulture);
        var node = LeashedNode.Start(
            folder,
            Path.Combine(packages, "node_modules", "azurite", "dist", "src", "blob", "main.js"),
            ["--blobHost", "127.0.0.1", "--blobPort", port, "--inMemoryPersistence", "--silent", "--skipApiVersionCheck", "--disableTelemetry"],
            new Dictionary<string, string>(),
            _ => { });
        var running = new Running(
            node, folder, $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{port}/{Account};");
        try
        {
            await Until.TrueAsync("Azurite's answer", token => AnswersAsync(node, port, token), StartTimeout, CancellationToken.None);

            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> AnswersAsync(LeashedNode node, string port, CancellationToken cancellationToken)
    {
        if (node.Exited.IsCompleted)
            throw new ToolMissingException($"Azurite ended while starting. {node.Output}");

        using var client = new HttpClient();
        try
        {
            using var answer = await client.GetAsync($"http://127.0.0.1:{port}/{Account}?comp=list", cancellationToken);

            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private sealed record Running(LeashedNode Node, string Folder, string ConnectionString) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Node.DisposeAsync();
            Directory.Delete(Folder, recursive: true);
        }
    }
}
