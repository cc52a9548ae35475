using Microsoft.Playwright;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Testing.Services;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Accessibility;

/// <summary>The cards on the narrowest telephone, on a telephone and on a desk, in each theme of Teams and with forced colours: pictures for eyes, and that nothing is cut.</summary>
public sealed class LooksTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    // The Playground's bars lie over what is taller than its window.
    private const int Tall = 4500;

    // What is hidden on purpose, for those who only hear a page, is a pixel wide. A word without end, as samples have and no language, has nowhere
    // to break, and pushes the dot out that one ticks before it.
    private const string Cut =
        """
        drawn => drawn.flatMap(card => {
          const edge = card.getBoundingClientRect();
          return [...card.querySelectorAll('*')].filter(element => {
            const box = element.getBoundingClientRect();
            if (box.width <= 1 || box.height <= 1 || element.closest('svg') || /\S{60}/.test((element.tagName === 'INPUT' ? element.parentElement : element).textContent)) return false;
            const isWords = element.tagName === 'BUTTON' || element.tagName !== 'INPUT' && !element.children.length;
            const clips = isWords && getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
            return clips || box.left < edge.left - 1 || box.right > edge.right + 1;
          }).map(element => `${card.dataset.sample}: ${element.outerHTML.slice(0, 300)}`);
        })
        """;

    public static MatrixTheoryData<string, int> Looks { get; } = new(Drawn.Languages, [320, 400, 1200]);

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Nothing_on_a_card_is_cut(string language, int width)
    {
        foreach (var (index, some) in Drawn.Cards(new Wordings().For(language)).Chunk(CardTable.Most).Index())
            await LookAsync(some, look => $"cards-{language}-{width}-{look}-{index}", width, TestContext.Current.CancellationToken);
    }

    private async Task LookAsync(IReadOnlyList<(string, AdaptiveCard)> some, Func<string, string> name, int width, CancellationToken cancellationToken)
    {
        await using var table = await CardTable.SetAsync(browser, new PageLook(width, Tall, Theme: TeamsTheme.Light), cancellationToken);
        await table.LayAsync(some, cancellationToken);
        var cards = table.Page.Locator(CardTable.Laid);

        foreach (var theme in TeamsTheme.All)
        {
            await theme.PutOnAsync(table.Page, cancellationToken);
            await table.PicturesAsync(name(theme.Name));
        }

        Assert.Empty(await cards.EvaluateAllAsync<string[]>(Cut));
        await TeamsTheme.Light.PutOnAsync(table.Page, cancellationToken);
        await table.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await table.PicturesAsync(name("forced"));
        Assert.Empty(await cards.EvaluateAllAsync<string[]>(Cut));
    }
}
