using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Databases;
using PartnerBot.Testing.Services;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Accessibility;

/// <summary>The whole way from the greeting to the first answered question with the keyboard alone.</summary>
public sealed class WithoutMouseTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    [Theory]
    [InlineData("en", "Harvest festival", "A market where people meet.", "City of Wyndham, River farm")]
    [InlineData("ar", "مهرجان الحصاد", "سوق يلتقي فيه الناس.", "مدينة تونس، مزرعة النهر")]
    public async Task Who_has_only_a_keyboard_joins_and_answers(string language, string name, string purpose, string organisations)
    {
        var words = new Wordings().For(language);
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var storage = await TestStorage.InOneFileAsync();
        await using var bot = BotOnAPort.Start(storage);
        await using var playground = await PlaygroundProcess.StartAsync(bot.MessagesEndpoint, cancellationToken);
        var page = await playground.OpenAsync(browser, 400, 1500, cancellationToken);
        var hands = new Hands(page);

        // Who reads the language of their Teams already is not offered it.
        if (language is not "en")
            await hands.PressAsync("Hello, I am PartnerBot", words["common.languageName"]);
        await hands.SeesAsync(words["onboarding.welcome.title"]);
        await hands.SayAsync(Command("newPartnership"));
        var form = words["partnerships.new.title"];
        await hands.TypeAsync(form, words["partnerships.new.name"], name);
        await hands.TypeAsync(form, words["partnerships.new.purpose"], purpose);
        await hands.TypeAsync(form, words["partnerships.new.organisations"], organisations);
        await hands.PressAsync(form, words["partnerships.new.create"]);
        await hands.PressAsync(name, words["partnerships.created.beginButton"]);
        await hands.PressAsync(words["onboarding.greeting.language"], words["common.languageName"]);
        await hands.PressAsync(words["onboarding.consent.title"], words["onboarding.consent.agree"]);
        await hands.PressAsync(words["onboarding.person.title"], words["common.next"]);
        await hands.TickAsync(words["onboarding.hours.title"], words.Culture.DateTimeFormat.GetDayName(DayOfWeek.Saturday));
        await hands.PressAsync(words["onboarding.hours.title"], words["common.next"]);
        foreach (var step in (string[])["onboarding.about.title", "onboarding.hopes.hopes", "onboarding.concerns.title", "onboarding.values.title"])
            await hands.PressAsync(words[step], words["common.skip"]);
        await hands.PressAsync(words["onboarding.readBack.title"], words["onboarding.readBack.yes"]);
        await hands.SeesAsync(words["onboarding.joined.title"].Split('{')[0]);

        await hands.SayAsync(Command("checkInNow"));
        await hands.SeesAsync(words["checkins.now.yours"]);
        var question = words["checkins.card.feeling"];
        await hands.ChooseAsync(question, words["checkins.feelings.mixed"]);
        await hands.PressAsync(question, words["checkins.card.noteOpen"]);
        await hands.TypeAsync(question, words["checkins.card.note"], purpose);
        await hands.PressAsync(question, words["checkins.card.send"]);
        await hands.SeesAsync(words["checkins.receipt.title"]);
        await Pictures.TakeAsync(page, $"without-mouse-{language}");
        await page.Context.CloseAsync();

        string Command(string key) => words.List($"commands.{key}.phrases")[0];
    }
}
