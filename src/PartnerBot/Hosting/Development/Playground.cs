using System.Globalization;

namespace PartnerBot.Hosting.Development;

/// <summary>A running Agents Playground: Microsoft's chat client for Teams bots, in the browser, with a Bot Connector of its own.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private const string PortLine = "Listening on ";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenPings = TimeSpan.FromMilliseconds(100);

    private readonly LeashedNode _node;

    private Playground(LeashedNode node, Uri address)
    {
        _node = node;
        Address = address;
    }

    /// <summary>Who chats and where, when nothing else is asked for.</summary>
    internal static string People { get; } = Path.Combine(LeashedNode.Files, "people.json");

    /// <summary>The folder that pins its npm package.</summary>
    internal static string Pinned => LeashedNode.Files;

    internal Uri Address { get; }

    internal Task Exited => _node.Exited;

    /// <summary>
    /// Starts it from the folder that holds node_modules, for the people (and chats) of a configuration file. It works and logs in
    /// <paramref name="folder"/>, and takes another port than <paramref name="port"/> when that one is in use. Environment variables tell it
    /// what the configuration cannot hold.
    /// </summary>
    /// <exception cref="ToolMissingException">It ended, or did not answer in time.</exception>
    internal static async Task<Playground> StartAsync(
        string packages,
        string people,
        string folder,
        int port,
        Uri bot,
        IReadOnlyDictionary<string, string> environment,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var taken = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var node = LeashedNode.Start(
            folder,
            Path.Combine(packages, "node_modules", "@microsoft", "m365agentsplayground", "cli.js"),
            ["start", "-e", bot.ToString(), "-c", "msteams", "-p", port.ToString(CultureInfo.InvariantCulture), "--disable-telemetry"],
            new Dictionary<string, string>(environment)
            {
                ["TEAMSAPPTESTER_BROWSER"] = "none",
                ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = people,
                ["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(folder, "playground.log"),
            },
            line =>
            {
                if (line.StartsWith(PortLine, StringComparison.Ordinal) && int.TryParse(line.AsSpan(PortLine.Length), CultureInfo.InvariantCulture, out var real))
                    taken.TrySetResult(real);
            });
        try
        {
            using var timeout = new CancellationTokenSource(StartTimeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
            await Task.WhenAny(taken.Task, node.Exited).WaitAsync(either.Token);
            if (!taken.Task.IsCompleted)
                throw new ToolMissingException($"The Agents Playground ended at once. {node.Output}");

            var address = new Uri($"http://127.0.0.1:{await taken.Task}");
            await AnswersAsync(address, node, time, either.Token);

            return new(node, address);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await node.DisposeAsync();
            throw new ToolMissingException($"The Agents Playground did not answer within {StartTimeout.TotalSeconds} s. {node.Output}");
        }
        catch
        {
            await node.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    // It prints its port before it reads its configuration, and a bad one ends it: only an answer shows that it runs.
    private static async Task AnswersAsync(Uri address, LeashedNode node, TimeProvider time, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = address };
        while (!node.Exited.IsCompleted)
        {
            try
            {
                if (await client.GetStringAsync("/_debug/ping", cancellationToken) == "pong")
                    return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(BetweenPings, time, cancellationToken);
            }
        }

        throw new ToolMissingException($"The Agents Playground ended while starting. {node.Output}");
    }
}
