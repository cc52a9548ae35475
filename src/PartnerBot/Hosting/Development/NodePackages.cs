using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace PartnerBot.Hosting.Development;

/// <summary>
/// Installs the npm packages that a folder with package.json and package-lock.json pins, once per lock file and user.
/// </summary>
internal sealed class NodePackages(string name, string pinned, Action<string> tell, TimeProvider time)
{
    private static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(5);

    /// <summary>Where this user's tools live, outside the repository, so that a fresh clone does not install them again.</summary>
    internal static string Cache { get; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create) is { Length: > 0 } home
            ? home
            : Path.GetTempPath(),
        "PartnerBot",
        "tools");

    /// <summary>Gives the folder that holds node_modules, after installing if need be.</summary>
    /// <exception cref="ToolMissingException">Node is missing, or npm failed.</exception>
    internal async Task<string> InstallAsync(CancellationToken cancellationToken)
    {
        await RequireNodeAsync(cancellationToken);
        var folder = Path.Combine(Cache, $"{name}-{HashOfLock()}");
        await OnceFilledFolder.EnsureAsync(folder, staging => InstallIntoAsync(staging, cancellationToken), tell, time, cancellationToken);

        return folder;
    }

    private string HashOfLock() =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(pinned, "package-lock.json"))))[..12];

    private async Task InstallIntoAsync(string staging, CancellationToken cancellationToken)
    {
        foreach (var file in (string[])["package.json", "package-lock.json", ".npmrc"])
            File.Copy(Path.Combine(pinned, file), Path.Combine(staging, file));

        tell($"Installing {name} from npm into {Path.GetDirectoryName(staging)} (this happens once) ...");
        var started = time.GetTimestamp();
        // No package's install script runs: what the tools need of them is done here, in the open.
        var npm = RunAsync(Npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"), staging, cancellationToken);
        while (await Task.WhenAny(npm, Task.Delay(BetweenSigns, time, cancellationToken)) != npm)
            tell($"  still installing {name} ({time.GetElapsedTime(started).TotalSeconds:F0} s)");

        var (exitCode, output) = await npm;
        if (exitCode != 0)
            throw new ToolMissingException($"npm could not install {name}: it ended with code {exitCode}. {LastLines(output)}");

        tell($"Installed {name} in {time.GetElapsedTime(started).TotalSeconds:F0} s.");
    }

    private static async Task RequireNodeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(new ProcessStartInfo("node", ["--version"]), Path.GetTempPath(), cancellationToken);
            await RunAsync(Npm("--version"), Path.GetTempPath(), cancellationToken);
        }
        catch (Win32Exception notFound)
        {
            throw new ToolMissingException("Node.js (with npm) is not installed or not on the PATH; get it from https://nodejs.org.", notFound);
        }
    }

    // On Windows npm is a script, which only the command interpreter can start.
    private static ProcessStartInfo Npm(params string[] arguments) =>
        OperatingSystem.IsWindows() ? new("cmd.exe", ["/c", "npm", .. arguments]) : new("npm", arguments);

    private static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start, string folder, CancellationToken cancellationToken)
    {
        start.WorkingDirectory = folder;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);

            return (process.ExitCode, await errors + await output);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string LastLines(string output) =>
        string.Join(" ", output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(6));
}
