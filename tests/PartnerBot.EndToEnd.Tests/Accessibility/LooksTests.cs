using Microsoft.Playwright;
using PartnerBot.EndToEnd.Tests.Journeys;
using PartnerBot.Testing.Services;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Accessibility;

/// <summary>The cards on the narrowest telephone, on a telephone, and on a desk with forced colours: pictures for eyes, and that nothing is cut.</summary>
public sealed class LooksTests(ChromiumBrowser browser)
{
    // The Playground's bars lie over what is taller than its window.
    private const int Tall = 4500;

    // What is hidden on purpose, for those who only hear a page, is a pixel wide.
    private const string Cut =
        """
        drawn => drawn.flatMap(card => {
          const edge = card.getBoundingClientRect();
          return [...card.querySelectorAll('*')].filter(element => {
            const box = element.getBoundingClientRect();
            if (box.width <= 1 || box.height <= 1 || element.closest('svg')) return false;
            const isWords = element.tagName === 'BUTTON' || element.tagName !== 'INPUT' && !element.children.length;
            const clips = isWords && getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
            return clips || box.left < edge.left - 1 || box.right > edge.right + 1;
          }).map(element => `${card.dataset.sample}: ${element.outerHTML.slice(0, 300)}`);
        })
        """;

    [Theory]
    [InlineData("en", 320, ForcedColors.None)]
    [InlineData("ar", 320, ForcedColors.None)]
    [InlineData("ar", 400, ForcedColors.Active)]
    [InlineData("en", 1200, ForcedColors.Active)]
    public async Task Nothing_on_a_card_is_cut(string language, int width, ForcedColors colours)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var look = new PageLook(width, Tall, HasForcedColors: colours is ForcedColors.Active);
        await using var table = await CardTable.SetAsync(browser, look, cancellationToken);
        await table.LayAsync(CardKinds.Of(new Wordings().For(language)), cancellationToken);

        var cards = table.Page.Locator(CardTable.Laid);
        await KeepSheetsAsync($"{language}-{width}-{(colours is ForcedColors.Active ? "contrast" : "light")}", cards, cancellationToken);

        Assert.Empty(await cards.EvaluateAllAsync<string[]>(Cut));
    }

    /// <summary>The cards beside one another, a few on each picture.</summary>
    private async Task KeepSheetsAsync(string name, ILocator cards, CancellationToken cancellationToken)
    {
        var sheet = await browser.NewPageAsync(new PageLook(700, 400), cancellationToken);
        foreach (var (index, few) in (await cards.AllAsync()).Chunk(6).Index())
        {
            var pictures = new List<string>();
            foreach (var card in few)
                pictures.Add($"<img style='width: 100%; margin: 2px' src='data:image/png;base64,{Convert.ToBase64String(await card.ScreenshotAsync())}'>");
            await sheet.SetContentAsync($"<body style='columns: 3; background: silver'>{string.Concat(pictures)}");
            await ChatPage.KeepAsync($"cards-{name}-{index}.png", await sheet.ScreenshotAsync(new() { FullPage = true }), cancellationToken);
        }

        await sheet.Context.CloseAsync();
    }
}
