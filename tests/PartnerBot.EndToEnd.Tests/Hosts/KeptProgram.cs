using System.IO.Compression;
using PartnerBot.Testing;
using PartnerBot.Testing.Services;

namespace PartnerBot.EndToEnd.Tests.Hosts;

/// <summary>The program of a release that was shipped, ready to run: its own two assemblies and settings files, over a copy of all that today's program stands on.</summary>
internal sealed class KeptProgram : IDisposable
{
    private const string FileName = "program.zip";

    private static readonly string Releases = Path.Combine(Repository.Root, "tests", "PartnerBot.Tests", "Storage", "Releases");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnerbot-release-");

    public KeptProgram(int release)
    {
        foreach (var file in Directory.EnumerateFiles(BotProcess.ProgramFolder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder.FullName, Path.GetRelativePath(BotProcess.ProgramFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        ZipFile.ExtractToDirectory(Path.Combine(Releases, $"{release}", FileName), _folder.FullName, overwriteFiles: true);
    }

    /// <summary>The last release that was shipped: beside its hosts those of today may run.</summary>
    public static int Last { get; } = Directory.EnumerateFiles(Releases, FileName, SearchOption.AllDirectories).Max(file => int.Parse(Path.GetFileName(Path.GetDirectoryName(file))!, null));

    /// <summary>What is started.</summary>
    public string PartnerBot => Path.Combine(_folder.FullName, "PartnerBot.dll");

    public void Dispose() => _folder.Delete(recursive: true);
}
