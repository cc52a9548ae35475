using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Cards;
using PartnerBot.EndToEnd.Tests.Journeys;
using PartnerBot.EndToEnd.Tests.Services;
using PartnerBot.Testing.Services;

namespace PartnerBot.EndToEnd.Tests.Accessibility;

/// <summary>The Playground's page with cards laid out in its chat, as nobody would come by them in one sitting.</summary>
internal sealed class CardTable : IAsyncDisposable
{
    /// <summary>Where the cards lie.</summary>
    public const string Laid = "[data-sample]";

    /// <summary>As many cards as one page shows within a test's patience.</summary>
    public const int Most = 30;

    private const string AllAreIn = "All cards are in.";

    /// <summary>As many cards a picture as can still be read.</summary>
    private const int Few = 6;

    // A picture of a card takes the browser as long as one of six: copies of six are laid side by side over the page. The page narrows every div.
    private const string Spread =
        """
        (laid, from) => {
          const few = laid.slice(from.start, from.end);
          const width = few[0].offsetWidth;
          const columns = Math.ceil(Math.sqrt(few.reduce((height, card) => height + card.offsetHeight, 0) / width));
          const sheet = Object.assign(document.createElement('section'), { id: 'sheet' });
          sheet.style = `position: absolute; inset: 0 auto auto 0; z-index: 99999; padding: 8px; background: gray; columns: ${columns}; column-gap: 8px; width: ${columns * (width + 8)}px`;
          for (const card of few) {
            const place = sheet.appendChild(document.createElement('section'));
            place.style = `width: ${width}px; margin-bottom: 8px; break-inside: avoid; overflow: hidden`;
            const name = place.appendChild(document.createElement('section'));
            name.style = 'font: 12px sans-serif; color: white';
            name.textContent = card.dataset.sample;
            const copy = card.cloneNode(true);
            // Of choices with one name only one is chosen, here or there.
            copy.querySelectorAll('[type=radio]').forEach(choice => choice.removeAttribute('name'));
            place.append(copy);
          }
          few[0].closest('.fui-FluentProvider').append(sheet);
        }
        """;

    private const string Drawn = ".ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)";

    private readonly ListeningBot _bot;
    private readonly PlaygroundProcess _playground;
    private readonly HttpClient _client = new();
    private int _laid;

    private CardTable(ListeningBot bot, PlaygroundProcess playground, IPage page)
    {
        _bot = bot;
        _playground = playground;
        Page = page;
    }

    public IPage Page { get; }

    public static async Task<CardTable> SetAsync(ChromiumBrowser browser, PageLook look, CancellationToken cancellationToken)
    {
        var bot = await ListeningBot.StartAsync(cancellationToken);
        var playground = await PlaygroundProcess.StartAsync(bot.Endpoint, cancellationToken);

        return new CardTable(bot, playground, await playground.OpenAsync(browser, look, cancellationToken));
    }

    /// <summary>Lays out the cards, once, and waits until all are drawn; each gets its name as <c>data-sample</c>.</summary>
    public Task LayAsync(IReadOnlyList<(string Name, AdaptiveCard Card)> cards, CancellationToken cancellationToken) =>
        LayAsync([.. cards.Select(card => (card.Name, JsonNode.Parse(CardJson.ToUtf8Bytes(card.Card))!.AsObject()))], cancellationToken);

    /// <summary>The same with cards that stand on no builder.</summary>
    public async Task LayAsync(IReadOnlyList<(string Name, JsonObject Card)> cards, CancellationToken cancellationToken)
    {
        // For each message of the chat that is shown the page draws all cards in it anew: these come in while another is shown, and are drawn once.
        var chats = new ChatPage(Page, nameof(CardTable));
        await chats.TurnToAsync(ChatPage.Group);
        foreach (var (_, card) in cards)
            await PostAsync(PlaygroundProcess.PersonalChat, Message(card), cancellationToken);
        await PostAsync(PlaygroundProcess.GroupChat, new JsonObject { ["type"] = "message", ["text"] = AllAreIn }, cancellationToken);
        await chats.SeesAsync(AllAreIn);
        await chats.TurnToAsync(ChatPage.Personal);
        await Page.Locator(Drawn).Nth(cards.Count - 1).WaitForAsync();
        await Page.Locator(Drawn).EvaluateAllAsync<object?>(
            "(drawn, names) => names.forEach((name, index) => { drawn[index].dataset.sample = name; })", cards.Select(card => card.Name).ToArray());
        _laid = cards.Count;
    }

    /// <summary>Keeps pictures of all that is laid out, in the theme that is worn, a few cards on each.</summary>
    public async Task PicturesAsync(string name)
    {
        for (var start = 0; start < _laid; start += Few)
        {
            await Page.Locator(Laid).EvaluateAllAsync<object?>(Spread, new { start, end = start + Few });
            var sheet = Page.Locator("#sheet");
            await Pictures.TakeAsync(sheet, $"{name}-{start / Few}");
            await sheet.EvaluateAsync("sheet => sheet.remove()");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Page.Context.CloseAsync();
        await _playground.DisposeAsync();
        await _bot.DisposeAsync();
    }

    private static JsonObject Message(JsonObject card) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = Attachment.AdaptiveCardType,
            ["content"] = card.DeepClone(),
        }),
    };

    private async Task PostAsync(string conversation, JsonObject message, CancellationToken cancellationToken)
    {
        message["from"] = new JsonObject { ["id"] = PlaygroundProcess.Bot };
        using var answer = await _client.PostAsJsonAsync($"{_playground.ServiceUrl}/v3/conversations/{conversation}/activities", message, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
