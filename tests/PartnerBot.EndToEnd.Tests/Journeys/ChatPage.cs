using Microsoft.Playwright;

namespace PartnerBot.EndToEnd.Tests.Journeys;

/// <summary>The Playground's page as its user works it: types, reads cards, fills them in and presses their buttons.</summary>
internal sealed class ChatPage(IPage page, string journey)
{
    /// <summary>What the Playground calls the chat of a person with the bot.</summary>
    public const string Personal = "Personal Chat";

    /// <summary>What it calls the chat of several with it.</summary>
    public const string Group = "Garden Festival planning";

    /// <summary>How long a page may owe its next frame, in milliseconds.</summary>
    private const float Patience = 25_000;

    private int _pictures;

    /// <summary>Types a message and sends it.</summary>
    public async Task SayAsync(string text)
    {
        var box = page.Locator("[data-lexical-editor=true]");
        await box.ClickAsync();
        await box.PressSequentiallyAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
    }

    /// <summary>Mentions the bot and says something to it, as one does in a group. Typed by hand the name would be no mention: it is chosen in the menu.</summary>
    public async Task MentionAsync(string text)
    {
        var box = page.Locator("[data-lexical-editor=true]");
        await box.ClickAsync();
        await box.PressSequentiallyAsync("@");
        await page.GetByRole(AriaRole.Menuitem).Filter(new() { Has = page.GetByLabel("PartnerBot", new() { Exact = true }) }).ClickAsync();
        await box.PressSequentiallyAsync($" {text}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
    }

    /// <summary>Turns to another chat, by its name. The list of chats lies beyond the edge of the window.</summary>
    public Task TurnToAsync(string chat) => page.Locator($"button[role=treeitem][aria-label='{chat}']").DispatchEventAsync("click");

    /// <summary>Waits until a message or card with these words is shown.</summary>
    public Task SeesAsync(string words) => page.GetByText(words).Last.WaitForAsync();

    /// <summary>Whether a message or card with these words is shown now.</summary>
    public async Task<bool> ShowsAsync(string words) => await page.GetByText(words).CountAsync() > 0;

    /// <summary>The newest card with these words.</summary>
    public ILocator Card(string words) => page.Locator(".ac-adaptiveCard").Filter(new() { HasText = words }).Last;

    /// <summary>Waits for a card with these words and presses one of its buttons.</summary>
    public Task PressAsync(string card, string button) => ClickAsync(Card(card).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));

    /// <summary>Fills in a text on the newest card with these words.</summary>
    public Task FillAsync(string card, string label, string text) => Card(card).GetByLabel(label).First.FillAsync(text);

    /// <summary>Ticks a choice or box on the newest card with these words. What the card says above its questions may read the same.</summary>
    public Task TickAsync(string card, string choice) => ClickAsync(Card(card).GetByText(choice, new() { Exact = true }).Last);

    /// <summary>Selects in a drop-down list on the newest card with these words.</summary>
    public async Task SelectAsync(string card, string label, string choice)
    {
        await ClickAsync(Card(card).GetByLabel(label).First);
        await ClickAsync(page.GetByRole(AriaRole.Option, new() { Name = choice }).First);
    }

    /// <summary>Takes a picture of the newest card with these words alone, as the README shows it.</summary>
    public Task CardPictureAsync(string card, string name) => Pictures.TakeAsync(Card(card), $"{journey}-card-{name}");

    /// <summary>Takes a picture of what is shown.</summary>
    public async Task PictureAsync(string name)
    {
        _pictures++;
        // Cards are lifted into place by script; a moment's rest of the page is a picture without half-drawn ones.
        await page.WaitForFunctionAsync("() => document.getAnimations().every(animation => animation.playState !== 'running' || animation.effect?.getTiming().iterations === Infinity)");
        await Pictures.TakeAsync(page, $"{journey}-{_pictures:00}-{name}");
    }

    // A click waits until what is clicked stands still. Of many pages on a busy machine one may get no frame until it is brought to the front.
    private async Task ClickAsync(ILocator what)
    {
        for (var again = 2; ; again--)
        {
            try
            {
                await what.ClickAsync(new() { Timeout = Patience });

                return;
            }
            catch (TimeoutException) when (again > 0)
            {
                await page.BringToFrontAsync();
            }
        }
    }
}
