using PartnerBot.BotFramework.Cards;
using PartnerBot.Testing.Services;
using PartnerBot.Tests.Cards;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Accessibility;

/// <summary>Every word of every card on the narrowest telephone, in each language; what is closed at first is opened.</summary>
public sealed class NarrowTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    /// <summary>
    /// What does not lie whole within all that clips it: each stretch of text, each button, and what a list shows while it is closed or a field while it
    /// is empty. What somebody has typed into a field moves there as they read it.
    /// </summary>
    private const string CutWords =
        """
        drawn => drawn.flatMap(card => {
          const cut = [];
          // A word without end, as samples have and no language, has nowhere to break.
          const isEndless = words => /\S{60}/.test(words);
          const look = (element, left, right, words) => {
            if (isEndless(words)) return;
            for (let box = element; ; box = box.parentElement) {
              const edge = box.getBoundingClientRect();
              if (edge.width <= 1) return;
              if ((box === card || getComputedStyle(box).overflowX !== 'visible') && (left < edge.left - 1 || right > edge.right + 1)) {
                cut.push(`${card.dataset.sample}: ${words}`);
                return;
              }
              if (box === card) return;
            }
          };
          const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
          for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            if (!text.data.trim() || text.parentElement.closest('svg')) continue;
            const range = document.createRange();
            range.selectNodeContents(text);
            for (const line of range.getClientRects()) look(text.parentElement, line.left, line.right, text.data);
          }
          for (const button of card.querySelectorAll('button')) {
            const edge = button.getBoundingClientRect();
            look(button, edge.left, edge.right, button.innerText);
          }
          for (const field of card.querySelectorAll('input')) {
            const style = getComputedStyle(field);
            const brush = document.createElement('canvas').getContext('2d');
            brush.font = style.font;
            const words = field.getAttribute('role') === 'combobox' && field.value || !field.value && field.placeholder || '';
            if (!isEndless(words) && brush.measureText(words).width > field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) + 1) cut.push(`${card.dataset.sample}: ${words}`);
          }
          return cut;
        })
        """;

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("nl")]
    [InlineData("ar")]
    public async Task No_word_of_any_card_is_cut_on_the_narrowest_telephone(string language)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var words = new Wordings().For(language);
        var samples = EverySample.Classes.SelectMany(samples => EverySample.In(samples, words)).Select(sample => CardJson.ToJsonElement(sample.Card));
        var cards = CardParts.Of([.. samples, .. (await PlayedQuestions.InAsync(words)).Select(question => question.Card)]);
        await using var table = await CardTable.SetAsync(browser, new PageLook(320, 4500), cancellationToken);
        await table.LayAsync([.. cards.Index().Select(card => ($"{language} {card.Index}", card.Item))], cancellationToken);

        Assert.Empty(await table.Page.Locator(CardTable.Laid).EvaluateAllAsync<string[]>(CutWords));
    }
}
