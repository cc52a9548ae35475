using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Tenants;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Journeys;

/// <summary>
/// The last round of two organisations, each on a phone: what comes next is said for each and shown side by side, values are marked, what stays is gathered,
/// what was promised is not forgotten, and the one who looks after it says good-bye and ends it.
/// </summary>
/// <remarks>Values are told in words from five marks on: two of the five people have no page.</remarks>
public sealed class FinishingTogetherTests(ChromiumBrowser browser, Grounds grounds) : IClassFixture<ChromiumBrowser>, IClassFixture<Grounds>
{
    private const int Phone = 400;
    private const string Question = "checkins.card.feeling";
    private const string Choice = "closing.decide.title";
    private const string Why = "We have done what we came for.";
    private const string Roof = "The night we danced under the new roof";
    private const string Book = "Un cahier de recettes en trois langues";
    private const string Soup = "For the soup on the day of the storm.";

    private static readonly Words French = new Wordings().For("fr");
    private static readonly Words English = new Wordings().For("en");

    [Theory]
    [InlineData(Ground.PostgresAndBlobs)]
    public async Task Each_organisation_says_what_comes_next_and_all_part_well(Ground ground)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var (broker, partner, third) = (Cast.Amara("en-AU"), Cast.Benoit("fr-FR"), Cast.Chiara("en-CA"));
        await using var storage = await grounds.LayAsync(ground, cancellationToken);
        // Here weeks are a minute long.
        await using var bot = BotOnAPort.Start(storage, ("Deliveries:AsksPerWeek", "14"));
        await using var several = await SeveralPlaygrounds.StartAsync(bot.MessagesEndpoint, [broker, partner, third], cancellationToken);
        var (amara, benoit, chiara) = await Colleague.OpenAsync(several, browser, "finishing", [(broker, Phone), (partner, Phone), (third, Phone)], cancellationToken);
        using var client = new HttpClient();
        var dora = new PersonWithoutPage(Cast.Others[0], several.Connector, bot.MessagesEndpoint, client);
        var gina = new PersonWithoutPage(Cast.Gina, several.Connector, bot.MessagesEndpoint, client);
        await dora.SaysAsync("aide", cancellationToken);
        await gina.SaysAsync("help", cancellationToken);
        var festival = new Festival(bot);
        await festival.BeginsAsync([broker, partner, third, dora.Person, gina.Person], cancellationToken);

        await AsksForTimeAsync(amara, benoit);
        await PromisesAsync(amara, benoit);
        await LooksBackAsync(amara, benoit);
        await AnswersAsync(chiara, "Revise", "More of us should decide.");
        await MarksAsync(chiara, "closing.kept.text", "Beginning");
        await MarksAsync(amara, "closing.ask.text", "Mostly");
        await MarksAsync(benoit, "closing.ask.text", "VeryPresent");
        await MarksAsync(dora, French, cancellationToken);
        await MarksAsync(gina, English, cancellationToken);
        await AddsAsync(amara, "Celebrate", Roof);
        await AddsAsync(benoit, "Products", Book);
        await ThanksAsync(chiara, benoit);
        await festival.PassesUntilClosingMovesOnAsync(() => benoit.SeesAsync("closing.ask.reminder"), cancellationToken);
        await benoit.PictureAsync("reminded");
        Assert.False(await chiara.HasSeenAsync("closing.ask.reminder"));
        await AnswersForAColleagueAsync(amara);
        await AnswersElsewhereAsync(await Colleague.OpenAgainAsync(several, partner, browser, 1200, "finishing-elsewhere", cancellationToken), benoit);
        await SeesSideBySideAsync(amara, benoit, chiara);
        await ClosesTheRoundAsync(amara);
        await SaysGoodByeAsync(benoit, chiara);
        await EndsItAsync(amara, benoit, chiara);
        await LooksAtItOnceMoreAsync(benoit);

        several.NothingUnexpectedHappened();
    }

    private static async Task AsksForTimeAsync(Colleague amara, Colleague benoit)
    {
        await amara.SaysAsync("checkInNow");
        await benoit.SeesAsync(Question);
        await benoit.TicksAsync(Question, "checkins.feelings.mixed");
        await benoit.PressesAsync(Question, "checkins.card.helpsOpen");
        await benoit.TicksAsync(Question, "checkins.helps.moreTime");
        await benoit.TicksAsync(Question, "checkins.visibility.partners");
        await benoit.PressesAsync(Question, "checkins.card.send");
        await benoit.SeesAsync("checkins.receipt.stored");
    }

    private static async Task PromisesAsync(Colleague amara, Colleague benoit)
    {
        await amara.PressesAsync("asks.card.question", "asks.reply.can");
        await amara.SeesAsync("asks.receipt.whoSees");
        await benoit.SeesAsync("asks.told.onlyYou");
    }

    /// <summary>The stories have a journey of their own: here nobody tells one.</summary>
    private static async Task LooksBackAsync(Colleague amara, Colleague benoit)
    {
        await amara.SaysAsync("reflect", $"{Cast.Partnership} final");
        await amara.PressesAsync("setup.form.whoSees", "setup.form.propose");
        await benoit.PressesAsync("setup.ask.voice", "setup.ask.accept");
        await amara.SeesAsync("setup.opened.text");
        await amara.SaysAsync("reflect", Cast.Partnership);
        await amara.PressesAsync("reflections.running.whoSees", "setup.status.finish");
        await amara.PressesAsync("setup.finish.text", "setup.finish.yes");
        foreach (var colleague in (Colleague[])[amara, benoit])
        {
            await colleague.SeesAsync("closing.ask.text");
            await colleague.PictureAsync("what-next");
        }
    }

    private static async Task AnswersAsync(Colleague colleague, string next, string why)
    {
        await colleague.PressesAsync("closing.ask.text", "closing.ask.decide");
        await colleague.TicksAsync(Choice, $"closing.next.{next}.choice");
        await colleague.FillsAsync(Choice, "closing.decide.why", why);
        await colleague.PictureAsync("answer");
        await colleague.PressesAsync(Choice, "closing.decide.save");
        await colleague.SeesAsync("closing.kept.text");
        await colleague.PictureAsync("answer-kept");
    }

    private static async Task MarksAsync(Colleague colleague, string card, string trust)
    {
        await colleague.PressesAsync(card, "values.button");
        await colleague.SeesAsync("values.intro");
        await colleague.PictureAsync("values");
        await colleague.SelectsAsync("values.intro", "values.of.trust.what", $"values.degree.{trust}");
        await colleague.PressesAsync("values.intro", "values.save");
        await colleague.SeesAsync("values.kept");
        await colleague.PictureAsync("values-kept");
    }

    private static async Task MarksAsync(PersonWithoutPage person, Words words, CancellationToken cancellationToken)
    {
        await person.PressesAsync(words["values.button"], new { }, cancellationToken);
        await person.PressesAsync(words["values.save"], new { trust = "Mostly" }, cancellationToken);
    }

    private static async Task AddsAsync(Colleague colleague, string kind, string text)
    {
        await colleague.PressesAsync("values.kept", "legacy.button");
        await colleague.PressesAsync("legacy.title", "legacy.add");
        await colleague.SeesAsync("legacy.write.text");
        await colleague.TicksAsync("legacy.write.text", $"legacy.kind.{kind}.choice");
        await colleague.FillsAsync("legacy.write.text", "legacy.write.label", text);
        await colleague.PictureAsync("what-stays-writing");
        await colleague.PressesAsync("legacy.write.text", "legacy.write.save");
        await colleague.ReadsAsync(text);
        await colleague.PictureAsync("what-stays");
    }

    /// <summary>Who reads what stays finds who promised what, and can thank somebody.</summary>
    private static async Task ThanksAsync(Colleague chiara, Colleague benoit)
    {
        await chiara.PressesAsync("values.kept", "legacy.button");
        await chiara.SeesAsync("legacy.promises.title");
        await chiara.ReadsAsync(Promise(chiara));
        await chiara.PictureAsync("what-stays");
        await chiara.PressesAsync("legacy.title", "legacy.thank");
        await chiara.SelectsNamedAsync("partnerships.appreciate.whoSees", "partnerships.appreciate.to", "Benoît");
        await chiara.FillsAsync("partnerships.appreciate.whoSees", "partnerships.appreciate.text", Soup);
        await chiara.PressesAsync("partnerships.appreciate.whoSees", "partnerships.appreciate.send");
        await benoit.ReadsAsync(Soup);
        await benoit.PictureAsync("thanked");
    }

    /// <summary>What Chiara has said for the city stands there, and is changed after a talk.</summary>
    private static async Task AnswersForAColleagueAsync(Colleague amara)
    {
        await amara.SaysAsync("closing", Cast.Partnership);
        await amara.ReadsAsync("More of us should decide.");
        await amara.PictureAsync("round");
        await amara.PressesAsync("closing.page.hidden", "closing.kept.change");
        await amara.TicksAsync(Choice, "closing.next.End.choice");
        await amara.FillsAsync(Choice, "closing.decide.why", Why);
        await amara.PressesAsync(Choice, "closing.decide.save");
        await amara.SeesAsync("closing.kept.text");
    }

    /// <summary>Answered at the computer; the card on the phone shows then what has become of it.</summary>
    private static async Task AnswersElsewhereAsync(Colleague computer, Colleague benoit)
    {
        await computer.SaysAsync("closing", Cast.Partnership);
        await computer.SeesAsync("closing.page.hidden");
        Assert.False(await computer.HasReadAsync(Why));
        await computer.PictureAsync("round");
        await computer.PressesAsync("closing.page.hidden", "closing.ask.decide");
        await computer.TicksAsync(Choice, "closing.next.End.choice");
        await computer.PictureAsync("answer");
        await computer.PressesAsync(Choice, "closing.decide.save");
        await computer.ReadsAsync(Why);
        await computer.PictureAsync("side-by-side");
        await benoit.PressesAsync("closing.ask.reminder", "closing.ask.decide");
        await benoit.ReadsAsync(Why);
        await benoit.PictureAsync("answered-elsewhere");
    }

    private static async Task SeesSideBySideAsync(params Colleague[] everybody)
    {
        foreach (var colleague in everybody)
        {
            await colleague.SeesAsync("closing.shown.text");
            var words = await colleague.WordsOfAsync("closing.shown.text");
            Assert.Contains(Why, words, StringComparison.Ordinal);
            Assert.Equal(3, words.Split(colleague.Words["closing.next.End.said"]).Length);
            Assert.DoesNotContain("Chiara", words, StringComparison.Ordinal);
            await colleague.PictureAsync("side-by-side");
        }
    }

    private static async Task ClosesTheRoundAsync(Colleague amara)
    {
        await amara.SaysAsync("reflect", Cast.Partnership);
        await amara.SeesAsync("goodBye.desk");
        await amara.PictureAsync("desk");
        await amara.PressesAsync("goodBye.desk", "goodBye.close");
        await amara.SeesAsync("goodBye.ask.text");
        await amara.PictureAsync("close-it");
        await amara.PressesAsync("goodBye.ask.text", "goodBye.ask.yes");
        await amara.SeesAsync("goodBye.closed.text");
        await amara.PictureAsync("closed");
    }

    private static async Task SaysGoodByeAsync(params Colleague[] partners)
    {
        foreach (var partner in partners)
        {
            await partner.SeesAsync("goodBye.thanksNoStory");
            await partner.PictureAsync("good-bye");
            var words = await partner.WordsOfAsync("goodBye.thanksNoStory");
            Assert.Contains(Roof, words, StringComparison.Ordinal);
            Assert.Contains(partner.Words.Plain("values.middle", ("degree", partner.Words["values.degree.Mostly"])), words, StringComparison.Ordinal);
            Assert.Contains(Promise(partner), words.Replace('\u00A0', ' '), StringComparison.Ordinal);
            Assert.DoesNotContain(Soup, words, StringComparison.Ordinal);
        }
    }

    private static async Task EndsItAsync(Colleague amara, params Colleague[] partners)
    {
        await amara.PressesAsync("goodBye.closed.text", "goodBye.end");
        await amara.SeesAsync("partnerships.end.stops");
        await amara.PictureAsync("end-it");
        await amara.PressesAsync("partnerships.end.text", "partnerships.end.yes");
        await amara.SeesAsync("partnerships.end.told");
        await amara.PictureAsync("ended");
        foreach (var partner in partners)
        {
            await partner.SeesAsync("partnerships.end.goodByeNext");
            await partner.PictureAsync("has-ended");
        }
    }

    private static string Promise(Colleague reader) => reader.Words
        .Plain("legacy.promises.line", ("asker", "Benoît"), ("wishes", reader.Words["checkins.helps.moreTime"]), ("owners", "Amara"))
        .Replace('\u00A0', ' ');

    private static async Task LooksAtItOnceMoreAsync(Colleague benoit)
    {
        await benoit.PressesAsync("goodBye.thanksNoStory", "legacy.button");
        await benoit.ReadsAsync(Soup);
        await benoit.PictureAsync("what-stays-after-the-end");
        await benoit.SaysAsync("closing", Cast.Partnership);
        await benoit.SeesAsync("values.shown");
        await benoit.PictureAsync("round-after-the-end");
    }
}
