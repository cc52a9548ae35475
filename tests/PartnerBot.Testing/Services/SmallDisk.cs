using System.ComponentModel;
using System.Diagnostics;
using PartnerBot.Hosting.Development;

namespace PartnerBot.Testing.Services;

/// <summary>
/// A disk of a few megabytes in the memory of this machine, which a test fills up and makes room on again. Only programs started through
/// <see cref="Entrance"/> see it in its folder: it stands in a name space of its own, which Linux makes without any rights where it is allowed to.
/// </summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly DirectoryInfo _around;
    private readonly TestProcess _holder;

    private SmallDisk(DirectoryInfo around, TestProcess holder)
    {
        _around = around;
        _holder = holder;
    }

    /// <summary>Its folder, for programs started through <see cref="Entrance"/>.</summary>
    public string Folder => FolderIn(_around);

    /// <summary>The same folder for everybody else.</summary>
    public string FolderFromOutside => $"/proc/{_holder.Id}/root{Folder}";

    /// <summary>A program, with its arguments, that starts another one on this disk.</summary>
    public IReadOnlyList<string> Entrance => ["nsenter", "--target", $"{_holder.Id}", "--user", "--preserve-credentials", "--mount", "--"];

    private string Ballast => Path.Combine(FolderFromOutside, "ballast");

    /// <exception cref="ToolMissingException">This machine makes no such disks.</exception>
    public static async Task<SmallDisk> CreateAsync(int megabytes, CancellationToken cancellationToken)
    {
        var around = Directory.CreateTempSubdirectory("partnerbot-disk-");
        Directory.CreateDirectory(FolderIn(around));
        try
        {
            var holder = TestProcess.Start(
                new ProcessStartInfo(
                    "unshare",
                    ["--user", "--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs -o size=\"$0\"m none \"$1\" && echo mounted && exec sleep infinity", $"{megabytes}", FolderIn(around)]),
                Path.Combine(around.FullName, "disk.log"));
            await Until.TrueAsync("the small disk", _ => Task.FromResult(IsMounted(holder)), Until.Stopper, cancellationToken);

            return new SmallDisk(around, holder);
        }
        catch (Win32Exception missing)
        {
            throw new ToolMissingException("A small disk needs Linux with unshare and nsenter.", missing);
        }
    }

    /// <summary>Leaves no byte free.</summary>
    public void Fill()
    {
        using var ballast = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        foreach (var block in (int[])[65_536, 4_096, 1])
        {
            try
            {
                while (true)
                {
                    ballast.Write(new byte[block]);
                }
            }
            catch (IOException)
            {
                // No room for so much at once.
            }
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await _holder.DisposeAsync();
        _around.Delete(recursive: true);
    }

    private static string FolderIn(DirectoryInfo around) => Path.Combine(around.FullName, "disk");

    private static bool IsMounted(TestProcess holder) =>
        holder.HasExited
            ? throw new ToolMissingException($"This machine makes no small disk: {holder.Output}")
            : holder.Output.Contains("mounted", StringComparison.Ordinal);
}
