using Microsoft.Playwright;
using Xunit;

namespace PartnerBot.EndToEnd.Tests;

/// <summary>What a run leaves to be looked at, in the folder <c>screenshots</c> of its output. No test reads it again, and none fails for want of a picture.</summary>
internal static class Pictures
{
    private const int Tries = 3;

    // In milliseconds; where no frame comes at all, the next click says so, after a longer patience.
    private const float Patience = 10_000;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "screenshots");

    /// <summary>Keeps a file beside the pictures, to be opened and looked at.</summary>
    public static Task KeepAsync(string name, byte[] content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);

        return File.WriteAllBytesAsync(Path.Combine(Folder, name), content, cancellationToken);
    }

    /// <summary>Takes a picture of what a page shows. The page is not resized for it: that would draw cards anew and lose what is filled in.</summary>
    public static Task TakeAsync(IPage page, string name) =>
        TakeAsync(page, name, () => page.ScreenshotAsync(new() { Path = PathOf(name), Timeout = Patience }));

    /// <summary>Takes a picture of one thing on a page.</summary>
    public static Task TakeAsync(ILocator what, string name) =>
        TakeAsync(what.Page, name, () => what.ScreenshotAsync(new() { Path = PathOf(name), Timeout = Patience, Scale = ScreenshotScale.Device }));

    private static string PathOf(string name) => Path.Combine(Folder, $"{name}.png");

    // A picture waits for a frame. On a busy machine a page may get none for a long time, and the browser may say that it is «unable to capture».
    private static async Task TakeAsync(IPage page, string name, Func<Task> take)
    {
        for (var trial = 1; ; trial++)
        {
            try
            {
                await take();

                return;
            }
            catch (Exception exception) when (exception is TimeoutException or PlaywrightException)
            {
                if (trial == Tries)
                {
                    TestContext.Current.AddWarning($"No picture {name}: {exception.Message}");

                    return;
                }

                await page.BringToFrontAsync();
            }
        }
    }
}
