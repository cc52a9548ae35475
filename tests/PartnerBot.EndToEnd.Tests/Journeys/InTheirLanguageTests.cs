using PartnerBot.Testing.Services;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Journeys;

/// <summary>The same door for somebody who speaks another language, on a phone's width: one press, and everything is in that language, and in its direction.</summary>
public sealed class InTheirLanguageTests(ChromiumBrowser browser, Grounds grounds) : IClassFixture<ChromiumBrowser>, IClassFixture<Grounds>
{
    [Theory]
    [InlineData(Ground.Sqlite, "fr", "Fête des récoltes", "Un marché où l’on se rencontre.", "Ville de Nantes, Ferme de la rivière")]
    [InlineData(Ground.PostgresAndBlobs, "es", "Fiesta de la cosecha", "Un mercado donde la gente se encuentra.", "Ciudad de Rosario, Granja del río")]
    [InlineData(Ground.PostgresAndBlobs, "ar", "مهرجان الحصاد", "سوق يلتقي فيه الناس.", "مدينة تونس، مزرعة النهر")]
    public async Task Who_chooses_a_language_is_led_through_in_it(Ground ground, string language, string name, string purpose, string organisations)
    {
        var wordings = new Wordings();
        var words = wordings.For(language);
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var storage = await grounds.LayAsync(ground, cancellationToken);
        await using var bot = await BotProcess.StartAsync(storage.Settings, cancellationToken);
        await using var playground = await PlaygroundProcess.StartAsync(bot.MessagesEndpoint, cancellationToken);
        var chat = new ChatPage(await playground.OpenAsync(browser, 400, 1500, cancellationToken), $"{language}-400");

        await chat.PressAsync("Hello, I am PartnerBot", words["common.languageName"]);
        await chat.SeesAsync(words["onboarding.welcome.title"]);
        await chat.PictureAsync("welcome");
        await chat.SayAsync(Command("help"));
        await chat.SeesAsync(words["commands.help.title"]);
        await chat.PictureAsync("help");

        var form = words["partnerships.new.title"];
        await chat.SayAsync(Command("newPartnership"));
        await chat.FillAsync(form, words["partnerships.new.name"], name);
        await chat.FillAsync(form, words["partnerships.new.purpose"], purpose);
        await chat.FillAsync(form, words["partnerships.new.organisations"], organisations);
        await chat.PictureAsync("new-partnership");
        await chat.PressAsync(form, words["partnerships.new.create"]);
        await chat.PressAsync(name, words["partnerships.created.beginButton"]);
        // Who finds in the middle that another language is easier goes on in it at the same step.
        var other = wordings.For(language is "fr" ? "es" : "fr");
        await chat.PressAsync($"{Beginning("common.step")}1", other["common.languageName"]);
        await chat.SeesAsync(other["onboarding.consent.title"]);
        await chat.SayAsync(other.List("commands.language.phrases")[0]);
        await chat.PressAsync(other["onboarding.language.title"], words["common.languageName"]);
        var consent = words["onboarding.consent.title"];
        await chat.SeesAsync(consent);
        await chat.PictureAsync("consent");
        await chat.PressAsync(consent, words["onboarding.consent.agree"]);
        await chat.PressAsync(words["onboarding.person.title"], words["common.next"]);
        await chat.IsAlwaysAtWorkAsync(words);
        await chat.PictureAsync("hours");
        await chat.PressAsync(words["onboarding.hours.title"], words["common.next"]);
        foreach (var step in (string[])["onboarding.about.title", "onboarding.hopes.hopes", "onboarding.concerns.title", "onboarding.values.title"])
        {
            await chat.SeesAsync(words[step]);
            await chat.PressAsync(words[step], words["common.skip"]);
        }

        var readBack = words["onboarding.readBack.title"];
        await chat.SeesAsync(readBack);
        await chat.PictureAsync("read-back");
        await chat.PressAsync(readBack, words["onboarding.readBack.yes"]);
        await chat.SeesAsync(Beginning("onboarding.joined.title"));

        var question = words["checkins.card.feeling"];
        await chat.SayAsync(Command("checkInNow"));
        await chat.SeesAsync(words["checkins.now.yours"]);
        await chat.SeesAsync(question);
        await chat.TickAsync(question, words["checkins.feelings.mixed"]);
        await chat.PictureAsync("check-in");
        await chat.PressAsync(question, words["checkins.card.send"]);
        await chat.SeesAsync(words["checkins.receipt.title"]);
        await chat.PictureAsync("receipt");

        await chat.SayAsync(Command("reflect"));
        await chat.SeesAsync(words["setup.form.title"]);
        await chat.PictureAsync("reflection");

        string Command(string key) => words.List($"commands.{key}.phrases")[0];

        // What stands before the first gap.
        string Beginning(string key) => words[key].Split('{')[0];
    }
}
