using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;
using PartnerBot.Hosting.Development;

namespace PartnerBot.Testing.Services;

/// <summary>The browser's program: an installed one, or else the one inside an npm package, which needs nothing from the system but glibc.</summary>
internal static class ChromiumProgram
{
    private static readonly string[] Installed =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    internal static async Task<(string Path, IReadOnlyDictionary<string, string> Environment)> FindAsync(CancellationToken cancellationToken)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "");
        var installed = Installed.FirstOrDefault(File.Exists);
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
        {
            return installed is not null
                ? (installed, environment)
                : throw new ToolMissingException("No Chromium, Chrome or Edge is installed, and npm has none for this kind of machine.");
        }

        var folder = await UnpackAsync(cancellationToken);
        // The same fonts on every machine, colour emoji included: pictures of cards should not depend on who took them.
        environment["FONTCONFIG_FILE"] = Path.Combine(folder, "fonts.conf");
        if (installed is not null)
            return (installed, environment);

        environment["LD_LIBRARY_PATH"] = Path.Combine(folder, "al2023", "lib");

        return (Path.Combine(folder, "chromium"), environment);
    }

    private static async Task<string> UnpackAsync(CancellationToken cancellationToken)
    {
        var packages = await TestPackages.InstallAsync(cancellationToken);
        var folder = packages + "-chromium";
        await OnceFilledFolder.EnsureAsync(folder, FillAsync, TestPackages.Tell, TimeProvider.System, cancellationToken);

        return folder;

        async Task FillAsync(string staging)
        {
            // Node looks for the package where the script is.
            var script = Path.Combine(packages, $"unpack-{Environment.ProcessId}.mjs");
            File.Copy(Path.Combine(TestPackages.Pinned, "unpack-chromium.mjs"), script, overwrite: true);
            var start = new ProcessStartInfo("node", [script])
            {
                Environment = { ["TMPDIR"] = staging, ["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs22.x" },
            };
            await using (var unpack = TestProcess.Start(start, Path.Combine(staging, "unpack.log")))
            {
                await unpack.ExitedAsync(cancellationToken);
                if (unpack.ExitCode != 0)
                    throw new ToolMissingException($"The Chromium of the npm package could not be unpacked. {unpack.Output}");
            }

            File.Delete(script);
            await File.WriteAllTextAsync(Path.Combine(staging, "fonts.conf"), FontSettings(folder, packages), cancellationToken);
        }
    }

    // Open Sans stands in for the Segoe UI of Teams. DejaVu, which most Linux machines have, draws faces in black and white and would be found first.
    private static string FontSettings(string folder, string packages) =>
        $"""
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
          <dir>{folder}/fonts</dir>
          <dir>{packages}/node_modules/@expo-google-fonts/noto-color-emoji</dir>
          <cachedir>{folder}/fonts-cache</cachedir>
          <match target="pattern">
            <test name="family" qual="any"><string>sans-serif</string></test>
            <edit name="family" mode="prepend" binding="strong"><string>Open Sans</string></edit>
          </match>
          <match target="scan">
            <test name="family" compare="contains"><string>DejaVu</string></test>
            <edit name="charset" mode="assign">
              <minus><name>charset</name><charset><range><int>0x1F300</int><int>0x1FAFF</int></range></charset></minus>
            </edit>
          </match>
        </fontconfig>
        """;
}
