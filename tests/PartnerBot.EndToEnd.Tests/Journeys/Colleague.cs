using PartnerBot.Testing.Services;
using PartnerBot.Testing.Tenants;
using PartnerBot.Wording;

namespace PartnerBot.EndToEnd.Tests.Journeys;

/// <summary>Somebody at their page, in their own language: what they read, press and type is named by the keys of the wording.</summary>
internal sealed class Colleague(PlaygroundPerson person, ChatPage chat, Words words)
{
    public PlaygroundPerson Person => person;

    public Words Words => words;

    /// <summary>Opens the pages of three people, and waits for the welcome on each, in the language of their Teams.</summary>
    public static async Task<(Colleague First, Colleague Second, Colleague Third)> OpenAsync(
        SeveralPlaygrounds several,
        ChromiumBrowser browser,
        string journey,
        (PlaygroundPerson Person, int Width)[] people,
        CancellationToken cancellationToken)
    {
        var opened = await Task.WhenAll(people.Select(one => OpenAsync(several, one.Person, browser, one.Width, journey, cancellationToken)));

        return (opened[0], opened[1], opened[2]);
    }

    /// <summary>Opens one more window of somebody's chat, as on their phone. The Playground begins it without what was said before, and nobody is welcomed twice.</summary>
    public static async Task<Colleague> OpenAgainAsync(
        SeveralPlaygrounds several, PlaygroundPerson person, ChromiumBrowser browser, int width, string journey, CancellationToken cancellationToken)
    {
        var language = person.Locale[..2];
        var page = await several.OpenAsync(person, browser, width, 1500, cancellationToken);

        return new Colleague(person, new ChatPage(page, $"{journey}-{person.Key}-{language}-{width}"), new Wordings().For(language));
    }

    /// <summary>The same page, read in the language of what all see together.</summary>
    public Colleague Among(Words shared) => new(person, chat, shared);

    /// <summary>Types a command, by its first phrase, and what belongs to it.</summary>
    public Task SaysAsync(string command, string argument = "") => chat.SayAsync(Phrase(command, argument));

    /// <summary>Types words of their own.</summary>
    public Task WritesAsync(string text) => chat.SayAsync(text);

    /// <summary>Mentions the bot in the group chat with a command.</summary>
    public Task MentionsAsync(string command, string argument = "") => chat.MentionAsync(Phrase(command, argument));

    public Task TurnsToGroupAsync() => chat.TurnToAsync(ChatPage.Group);

    public Task TurnsToPersonalChatAsync() => chat.TurnToAsync(ChatPage.Personal);

    public Task SeesAsync(string key) => chat.SeesAsync(Text(key));

    /// <summary>Waits for a sentence with a number in it.</summary>
    public Task SeesAsync(string key, int count) => chat.SeesAsync(words.Count(key, count));

    /// <summary>Whether it is shown by now; nothing is waited for.</summary>
    public Task<bool> HasSeenAsync(string key) => chat.ShowsAsync(Text(key));

    /// <summary>Whether words that are not the bot's own are shown by now; nothing is waited for.</summary>
    public Task<bool> HasReadAsync(string text) => chat.ShowsAsync(text);

    /// <summary>Waits for words that are not the bot's own: a name, or what somebody wrote.</summary>
    public Task ReadsAsync(string text) => chat.SeesAsync(text);

    public Task PressesAsync(string card, string button) => chat.PressAsync(Text(card), words[button]);

    public Task FillsAsync(string card, string label, string text) => chat.FillAsync(Text(card), words[label], text);

    public Task TicksAsync(string card, string choice) => chat.TickAsync(Text(card), words[choice]);

    /// <summary>Selects in a drop-down list.</summary>
    public Task SelectsAsync(string card, string label, string choice) => chat.SelectAsync(Text(card), words[label], words[choice]);

    /// <summary>Ticks what is not the bot's own word, such as the name of an organisation.</summary>
    public Task ChoosesAsync(string card, string choice) => chat.TickAsync(Text(card), choice);

    /// <summary>Selects in a drop-down list what is not the bot's own word.</summary>
    public Task SelectsNamedAsync(string card, string label, string choice) => chat.SelectAsync(Text(card), words[label], choice);

    /// <summary>Presses a button with somebody's name or words on it.</summary>
    public Task PressesNamedAsync(string card, string button) => chat.PressAsync(Text(card), button);

    /// <summary>All that the newest card with these words says.</summary>
    public Task<string> WordsOfAsync(string card) => chat.Card(Text(card)).InnerTextAsync();

    public Task PictureAsync(string name) => chat.PictureAsync(name);

    /// <summary>How a sentence can be found: by its longest stretch without placeholders and marks.</summary>
    private string Text(string key) => words[key].Split(["**", "{", "}"], StringSplitOptions.None)
        .Where((_, index) => index % 2 == 0 || !words[key].Contains('{', StringComparison.Ordinal))
        .MaxBy(part => part.Length)!.Trim();

    private string Phrase(string command, string argument) => $"{words.List($"commands.{command}.phrases")[0]} {argument}".TrimEnd();

    /// <summary>Opens the page of one person, and waits for the welcome on it.</summary>
    public static async Task<Colleague> OpenAsync(
        SeveralPlaygrounds several, PlaygroundPerson person, ChromiumBrowser browser, int width, string journey, CancellationToken cancellationToken)
    {
        var colleague = await OpenAgainAsync(several, person, browser, width, journey, cancellationToken);
        await colleague.SeesAsync("onboarding.welcome.title");

        return colleague;
    }
}
