using System.Net;
using Microsoft.Playwright;
using PartnerBot.Privacy;
using PartnerBot.Testing;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Databases;
using PartnerBot.Testing.Services;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Accessibility;

/// <summary>What a machine can tell about who is shut out: by missing names, pale colours, broken order.</summary>
public sealed class AxeTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    [Fact]
    public async Task No_card_shuts_anybody_out_in_any_theme_of_Teams()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var table = await CardTable.SetAsync(browser, new PageLook(400, 1500, Theme: TeamsTheme.Light), cancellationToken);
        await table.LayAsync(CardKinds.Of(new Wordings().For("en")), cancellationToken);
        var surfaces = new HashSet<string>();
        foreach (var theme in TeamsTheme.All)
        {
            await theme.PutOnAsync(table.Page, cancellationToken);
            surfaces.Add(await table.Page.Locator(CardTable.Laid).First.EvaluateAsync<string>("card => getComputedStyle(card).backgroundColor"));

            var findings = await Axe.LookAtAsync(table.Page, CardTable.Laid, cancellationToken);

            Assert.DoesNotContain(findings, finding => !RenderersOwn.All.Any(own => own.Covers(finding)));
            // What the renderer has mended, nobody needs to be told of any more.
            Assert.All(RenderersOwn.All, own => Assert.Contains(findings, own.Covers));
        }

        // A theme that the renderer does not take on would show the same as another.
        Assert.Equal(TeamsTheme.All.Count, surfaces.Count);
    }

    [Fact]
    public async Task No_page_of_the_host_shuts_anybody_out()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var storage = await TestStorage.InOneFileAsync();
        await using var bot = BotOnAPort.Start(storage);
        using var client = new HttpClient();
        var page = await browser.NewPageAsync(new PageLook(320, 640), cancellationToken);
        foreach (var words in new Wordings().All)
        {
            // The host forbids its page every script, that of axe included: it is looked at as a copy.
            await page.SetContentAsync(await GonePageAsync(client, bot, words.Language, cancellationToken));
            Assert.Equal(words["web.gone.title"], await page.TitleAsync());
            foreach (var (scheme, colours) in ((ColorScheme, ForcedColors)[])[(ColorScheme.Light, ForcedColors.None), (ColorScheme.Dark, ForcedColors.None), (ColorScheme.Dark, ForcedColors.Active)])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = colours });
                Assert.Empty(await Axe.LookAtAsync(page, cancellationToken));
                await Pictures.TakeAsync(page, $"gone-{words.Language}-{scheme}-{colours}");
            }
        }

        await page.Context.CloseAsync();
    }

    /// <summary>Who adds a page adds it to the look above.</summary>
    [Fact]
    public void The_host_serves_one_page()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("<!doctype html", StringComparison.OrdinalIgnoreCase));

        Assert.Equal(["GonePage.cs"], pages.Select(Path.GetFileName));
    }

    private static async Task<string> GonePageAsync(HttpClient client, BotOnAPort bot, string language, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(bot.MessagesEndpoint, $"/{PersonalLinks.Path}/nothing"));
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var answer = await client.SendAsync(request, cancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);

        return await answer.Content.ReadAsStringAsync(cancellationToken);
    }
}
