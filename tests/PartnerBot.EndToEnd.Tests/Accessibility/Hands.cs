using Microsoft.Playwright;

namespace PartnerBot.EndToEnd.Tests.Accessibility;

/// <summary>Somebody who works the page without a mouse: goes from stop to stop, and presses, ticks and types where they are.</summary>
internal sealed class Hands(IPage page)
{
    /// <summary>More stops than that nobody makes to reach anything.</summary>
    private const int Patience = 80;

    private const string HasFocus = "element => element.contains(document.activeElement)";

    private const string LiesBehindFocus =
        "element => document.activeElement === document.body || !!(document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)";

    /// <summary>Types a message and sends it.</summary>
    public async Task SayAsync(string text)
    {
        await ReachAsync(page.Locator("[data-lexical-editor=true]"));
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Presses a button of the newest card with these words.</summary>
    public async Task PressAsync(string card, string button)
    {
        await ReachAsync(Card(card).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Types into a field of the newest card with these words.</summary>
    public async Task TypeAsync(string card, string label, string text)
    {
        await ReachAsync(Card(card).GetByRole(AriaRole.Textbox, new() { Name = label }).First);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Ticks a box of the newest card with these words. Its name begins with the question.</summary>
    public async Task TickAsync(string card, string box)
    {
        await ReachAsync(Card(card).GetByRole(AriaRole.Checkbox, new() { Name = box }));
        await page.Keyboard.PressAsync("Space");
    }

    /// <summary>Chooses one of several on the newest card with these words: they are one stop, and the arrows go through them.</summary>
    public async Task ChooseAsync(string card, string choice)
    {
        var choices = Card(card).GetByRole(AriaRole.Radiogroup).Filter(new() { HasText = choice });
        var chosen = choices.GetByRole(AriaRole.Radio, new() { Name = choice, Exact = true });
        await ReachAsync(choices);
        for (var left = await choices.GetByRole(AriaRole.Radio).CountAsync(); left > 0 && !await chosen.EvaluateAsync<bool>(HasFocus); left--)
            await page.Keyboard.PressAsync("ArrowDown");
        if (!await chosen.IsCheckedAsync())
            await page.Keyboard.PressAsync("Space");
    }

    /// <summary>Waits until a message or card with these words is shown.</summary>
    public Task SeesAsync(string words) => page.GetByText(words).Last.WaitForAsync();

    private ILocator Card(string words) => page.Locator(".ac-adaptiveCard").Filter(new() { HasText = words }).Last;

    private async Task ReachAsync(ILocator target)
    {
        await target.WaitForAsync();
        for (var stops = 0; stops < Patience; stops++)
        {
            if (await target.EvaluateAsync<bool>(HasFocus))
                return;

            await page.Keyboard.PressAsync(await target.EvaluateAsync<bool>(LiesBehindFocus) ? "Tab" : "Shift+Tab");
        }

        throw new TimeoutException($"{Patience} stops of the Tab key do not lead to {target}.");
    }
}
