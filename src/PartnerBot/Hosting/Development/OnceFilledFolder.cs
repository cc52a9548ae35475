namespace PartnerBot.Hosting.Development;

/// <summary>A folder that is filled once for all processes of this user: it is either complete or not there.</summary>
internal static class OnceFilledFolder
{
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(200);

    internal static async Task EnsureAsync(string folder, Func<string, Task> fill, Action<string> tell, TimeProvider time, CancellationToken cancellationToken)
    {
        if (Directory.Exists(folder))
            return;

        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        await using var alone = await WaitForTurnAsync(folder + ".lock", tell, time, cancellationToken);
        if (Directory.Exists(folder))
            return;

        var staging = folder + ".incomplete";
        if (Directory.Exists(staging))
            Directory.Delete(staging, recursive: true);
        Directory.CreateDirectory(staging);
        await fill(staging);
        Directory.Move(staging, folder);
    }

    // The operating system releases the lock of a process that dies, so nobody waits for a ghost.
    private static async Task<FileStream> WaitForTurnAsync(string path, Action<string> tell, TimeProvider time, CancellationToken cancellationToken)
    {
        for (var told = false; ; told = true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                if (!told)
                    tell("Another process is installing the same tools; waiting for it.");
            }

            await Task.Delay(Retry, time, cancellationToken);
        }
    }
}
