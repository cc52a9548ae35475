using System.Diagnostics;
using System.Text;

namespace PartnerBot.Testing.Services;

/// <summary>A process that a test starts: its output is kept in a file, and it ends with the tests even when they are killed.</summary>
internal sealed class TestProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Process? _leash;
    private readonly StringBuilder _output = new();
    private readonly string _log;

    private TestProcess(ProcessStartInfo start, string log)
    {
        _log = log;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _leash = OperatingSystem.IsWindows() ? null : Leash(_process.Id);
    }

    internal int Id => _process.Id;

    internal bool HasExited => _process.HasExited;

    internal int ExitCode => _process.ExitCode;

    internal string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    internal static TestProcess Start(ProcessStartInfo start, string log) => new(start, log);

    /// <summary>Runs a program to its end; anything but success is an error.</summary>
    internal static async Task RunAsync(string log, string program, string[] arguments, CancellationToken cancellationToken)
    {
        await using var process = Start(new ProcessStartInfo(program, arguments), log);
        await process.ExitedAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with code {process.ExitCode}: {process.Output}");
    }

    internal Task ExitedAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <summary>Asks the process to end with a signal, such as TERM, and waits until it has. On Windows it is ended.</summary>
    internal async Task StopAsync(string signal, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
            _process.Kill(entireProcessTree: true);
        else
            await SignalAsync(signal, cancellationToken);

        try
        {
            await ExitedAsync(cancellationToken).WaitAsync(Until.Stopper, TimeProvider.System, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The process did not end within {Until.Stopper.TotalSeconds} s of the signal {signal}: {Output}");
        }
    }

    /// <summary>Sends the process a signal, such as STOP, which it may outlive.</summary>
    internal async Task SignalAsync(string signal, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("sh", ["-c", $"kill -{signal} {_process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
    }

    internal async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await ExitedAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_leash is not null)
        {
            _leash.Kill();
            _leash.Dispose();
        }

        await KillAsync();
        _process.Dispose();
    }

    // A shell that waits at a pipe: however this process ends, the pipe closes, and the shell ends what was left behind.
    private static Process Leash(int id) =>
        Process.Start(new ProcessStartInfo("sh", ["-c", $"cat > /dev/null; kill -9 {id}"]) { RedirectStandardInput = true, RedirectStandardError = true })!;

    private void Keep(string? line)
    {
        if (line is null)
            return;

        lock (_output)
        {
            _output.AppendLine(line);
            File.AppendAllText(_log, line + Environment.NewLine);
        }
    }
}
