using PartnerBot.Testing.Services;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Journeys;

/// <summary>The same door for somebody who speaks French, on a phone's width: one press, and everything is in French.</summary>
public sealed class FrenchStoryTests(ChromiumBrowser browser)
{
    private readonly Words _words = new Wordings().For("fr");

    [Fact]
    public async Task Who_chooses_French_is_led_through_in_French()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var bot = await BotProcess.StartAsync(new Dictionary<string, string>(), cancellationToken);
        await using var playground = await PlaygroundProcess.StartAsync(bot.MessagesEndpoint, cancellationToken);
        var chat = new ChatPage(await playground.OpenAsync(browser, 400, 1500, cancellationToken), "french-400");

        await chat.PressAsync("Hello, I am PartnerBot", "Français");
        await chat.SeesAsync(_words["onboarding.welcome.title"]);
        await chat.PictureAsync("welcome");
        await chat.SayAsync("aide");
        await chat.SeesAsync(_words["commands.help.title"]);
        await chat.PictureAsync("help");

        var form = _words["partnerships.new.title"];
        await chat.SayAsync("nouveau partenariat");
        await chat.FillAsync(form, _words["partnerships.new.name"], "Fête des récoltes");
        await chat.FillAsync(form, _words["partnerships.new.purpose"], "Un marché où l’on se rencontre.");
        await chat.FillAsync(form, _words["partnerships.new.organisations"], "Ville de Nantes, Ferme de la rivière");
        await chat.PictureAsync("new-partnership");
        await chat.PressAsync(form, _words["partnerships.new.create"]);
        await chat.PressAsync("Fête des récoltes", _words["partnerships.created.beginButton"]);
        await chat.PressAsync("Étape 1", "Français");
        var consent = _words["onboarding.consent.title"];
        await chat.SeesAsync(consent);
        await chat.PictureAsync("consent");
        await chat.PressAsync(consent, _words["onboarding.consent.agree"]);
        await chat.PressAsync(_words["onboarding.person.title"], _words["common.next"]);
        await chat.IsAlwaysAtWorkAsync(_words);
        await chat.PressAsync(_words["onboarding.hours.title"], _words["common.next"]);
        foreach (var step in (string[])["onboarding.about.title", "onboarding.hopes.hopes", "onboarding.concerns.title", "onboarding.values.title"])
        {
            await chat.SeesAsync(_words[step]);
            await chat.PressAsync(_words[step], _words["common.skip"]);
        }

        var readBack = _words["onboarding.readBack.title"];
        await chat.SeesAsync(readBack);
        await chat.PictureAsync("read-back");
        await chat.PressAsync(readBack, _words["onboarding.readBack.yes"]);
        await chat.SeesAsync("Merci, ");

        var question = _words["checkins.card.feeling"];
        await chat.SayAsync("point maintenant");
        await chat.SeesAsync(question);
        await chat.TickAsync(question, _words["checkins.feelings.mixed"]);
        await chat.PictureAsync("check-in");
        await chat.PressAsync(question, _words["checkins.card.send"]);
        await chat.SeesAsync(_words["checkins.receipt.title"]);
        await chat.PictureAsync("receipt");
    }
}
