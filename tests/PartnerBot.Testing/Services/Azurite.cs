using System.Diagnostics;
using System.Globalization;
using PartnerBot.Hosting.Development;

namespace PartnerBot.Testing.Services;

/// <summary>Azure Blob Storage on this machine; one for a test assembly, in memory, started by the first test that asks.</summary>
public sealed class Azurite : IAsyncDisposable
{
    // Azurite's well-known development account: public by design.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly SharedStart<Running> _shared;

    public Azurite()
        : this(survives: false)
    {
    }

    private Azurite(bool survives) => _shared = new(() => StartAsync(survives));

    /// <summary>One that a test has for itself, and may stop: it keeps what it has in files.</summary>
    public static Azurite OfItsOwn() => new(survives: true);

    /// <summary>Gives the connection string of the account. Every test uses a container of its own.</summary>
    public async Task<string> ConnectionStringAsync(CancellationToken cancellationToken) => (await _shared.GetAsync(cancellationToken)).ConnectionString;

    /// <summary>Ends one of a test's own. Nobody listens at its port any more.</summary>
    public async Task StopAsync(CancellationToken cancellationToken) => await (await _shared.GetAsync(cancellationToken)).StopAsync();

    /// <summary>Starts one of a test's own again, with what it had and where it was.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken) => await (await _shared.GetAsync(cancellationToken)).StartAsync();

    public ValueTask DisposeAsync() => _shared.DisposeAsync();

    private static async Task<Running> StartAsync(bool survives)
    {
        var running = new Running(
            await TestPackages.InstallAsync(CancellationToken.None),
            Directory.CreateTempSubdirectory("partnerbot-azurite-").FullName,
            FreePort.Next().ToString(CultureInfo.InvariantCulture),
            survives);
        try
        {
            await running.StartAsync();

            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    private sealed class Running(string packages, string folder, string port, bool survives) : IAsyncDisposable
    {
        private TestProcess? _node;

        public string ConnectionString =>
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{port}/{Account};";

        public Task StartAsync()
        {
            string[] home = survives ? ["--location", folder] : ["--inMemoryPersistence"];
            _node = TestProcess.Start(
                new ProcessStartInfo(
                    "node",
                    [
                        Path.Combine(packages, "node_modules", "azurite", "dist", "src", "blob", "main.js"),
                        "--blobHost", "127.0.0.1", "--blobPort", port, "--silent", "--skipApiVersionCheck", "--disableTelemetry", .. home,
                    ])
                {
                    WorkingDirectory = folder,
                },
                Path.Combine(folder, "azurite.log"));

            return Until.TrueAsync("Azurite's answer", AnswersAsync, Until.Stopper, CancellationToken.None);
        }

        /// <summary>Asks it to end, so that it writes down what it has.</summary>
        public async Task StopAsync()
        {
            await _node!.StopAsync("TERM", CancellationToken.None);
            await _node.DisposeAsync();
            _node = null;
        }

        public async ValueTask DisposeAsync()
        {
            if (_node is not null)
                await _node.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }

        private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
        {
            if (_node!.HasExited)
                throw new ToolMissingException($"Azurite ended while starting. {_node.Output}");

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
    }
}
