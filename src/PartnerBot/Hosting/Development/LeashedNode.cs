using System.Diagnostics;
using System.Text;

namespace PartnerBot.Hosting.Development;

/// <summary>A script run by Node.js that ends with this process, however this process ends.</summary>
internal sealed class LeashedNode : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LeashedNode(ProcessStartInfo start, Action<string> hear)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Keep(line.Data, hear);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data, hear);
        _process.Exited += (_, _) => _exited.TrySetResult();
    }

    /// <summary>Completes when the script has ended.</summary>
    internal Task Exited => _exited.Task;

    /// <summary>All that the script has printed so far.</summary>
    internal string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>The folder of this program that holds what it starts tools with.</summary>
    internal static string Files { get; } = Path.Combine(AppContext.BaseDirectory, "Hosting", "Development", "Playground");

    internal static LeashedNode Start(
        string folder, string script, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, Action<string> hear)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Files, "leash.cjs"), script, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var node = new LeashedNode(start, hear);
        node._process.Start();
        node._process.BeginOutputReadLine();
        node._process.BeginErrorReadLine();

        return node;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _exited.Task;
        _process.Dispose();
    }

    private void Keep(string? line, Action<string> hear)
    {
        if (line is null)
            return;

        lock (_output)
            _output.AppendLine(line);
        hear(line);
    }
}
