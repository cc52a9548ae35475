using Microsoft.Playwright;

namespace PartnerBot.Testing.Services;

/// <summary>A real browser without a window; one for a test class, started by its first test that asks: pages of other tests, which come and go, share nothing with it.</summary>
public sealed class ChromiumBrowser : IAsyncDisposable
{
    private readonly SharedStart<Running> _shared = new(StartAsync);

    /// <summary>Opens a page with its own cookies and storage. It closes with the browser, if not before.</summary>
    public async Task<IPage> NewPageAsync(PageLook look, CancellationToken cancellationToken)
    {
        var running = await _shared.GetAsync(cancellationToken);
        var page = await running.Browser.NewPageAsync(new()
        {
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            Locale = look.Locale,
            TimezoneId = look.Zone,
            ForcedColors = look.HasForcedColors ? ForcedColors.Active : ForcedColors.None,
            DeviceScaleFactor = look.Scale,
        });
        // The Playground's page is 9 MB of script, on a machine that runs all tests at once.
        page.SetDefaultTimeout((float)Until.Stopper.TotalMilliseconds);

        return page;
    }

    public ValueTask DisposeAsync() => _shared.DisposeAsync();

    private static async Task<Running> StartAsync()
    {
        var (executable, environment) = await ChromiumProgram.FindAsync(CancellationToken.None);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Env = environment,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });

        return new(playwright, browser);
    }

    private sealed record Running(IPlaywright Playwright, IBrowser Browser) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Browser.DisposeAsync();
            Playwright.Dispose();
        }
    }
}
