using PartnerBot.Privacy;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Tenants;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Journeys;

/// <summary>How people are, between two organisations: asked on schedule, answered as each chooses, helped, summed up with care.</summary>
public sealed class CheckingInTogetherTests(ChromiumBrowser browser, Grounds grounds) : IClassFixture<ChromiumBrowser>, IClassFixture<Grounds>
{
    private const string Question = "checkins.card.feeling";

    [Theory]
    [InlineData(Ground.Sqlite, "en-AU", 1200, "fr-FR", 400, "en-CA", 400)]
    [InlineData(Ground.PostgresAndBlobs, "fr-FR", 400, "en-GB", 1200, "fr-CA", 1200)]
    public async Task Each_says_as_much_as_they_like_and_who_asks_for_help_gets_an_answer(
        Ground ground, string amaraSpeaks, int amaraSees, string benoitSpeaks, int benoitSees, string chiaraSpeaks, int chiaraSees)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var (broker, partner, third) = (Cast.Amara(amaraSpeaks), Cast.Benoit(benoitSpeaks), Cast.Chiara(chiaraSpeaks));
        await using var storage = await grounds.LayAsync(ground, cancellationToken);
        await using var bot = BotOnAPort.Start(storage);
        await using var several = await SeveralPlaygrounds.StartAsync(bot.MessagesEndpoint, [broker, partner, third], cancellationToken);
        var (amara, benoit, chiara) = await Colleague.OpenAsync(
            several, browser, "check-in", [(broker, amaraSees), (partner, benoitSees), (third, chiaraSees)], cancellationToken);
        var festival = new Festival(bot);
        await festival.BeginsAsync([broker, partner, third], cancellationToken);

        await festival.PassesUntilAskedAsync(broker, cancellationToken);
        await GoesFirstAsync(amara);
        Assert.False(await benoit.HasSeenAsync(Question));
        await festival.PassesUntilAskedAsync(partner, cancellationToken);
        await festival.PassesUntilAskedAsync(third, cancellationToken);
        await AnswersForOneselfAloneAsync(chiara);
        await SharesAndAsksForTimeAsync(benoit);
        await OffersAsync(amara);
        await HearsOfItAsync(benoit);
        await ChangesTheAnswerAsync(chiara);
        await festival.PassesUntilClosedAsync(cancellationToken);
        await ReadsAPromptInsteadOfFiguresAsync(amara, benoit, chiara);
        await PressesAnOldCardAsync(chiara);
        await PausesAndComesBackAsync(benoit);

        using var client = new HttpClient();
        List<PersonWithoutPage> others = [.. Cast.Others.Select(other => new PersonWithoutPage(other, several.Connector, bot.MessagesEndpoint, client))];
        await JoinAsync(others, festival, cancellationToken);
        await festival.PassesUntilAskedAsync(broker, cancellationToken);
        await festival.PassesUntilAskedAsync(partner, cancellationToken);
        await festival.PassesUntilAskedAsync(third, cancellationToken);
        await AnswerInTheTotalAsync([amara, benoit], others, cancellationToken);
        await festival.PassesUntilAskedAsync(third, cancellationToken);
        await IsRemindedOnceAsync(chiara);
        await WritesThatItIsTooMuchAsync(chiara);
        await TypesThatItIsTooMuchAsync(benoit);
        await festival.PassesUntilClosedAsync(cancellationToken);
        await ReadsTheMiddleAsync(amara, benoit, chiara);
        Assert.False(await amara.HasSeenAsync("safety.support.title"));

        several.NothingUnexpectedHappened();
    }

    private static async Task GoesFirstAsync(Colleague amara)
    {
        await amara.SeesAsync("checkins.card.goesFirst");
        await amara.PictureAsync("goes-first");
        await amara.TicksAsync(Question, "checkins.feelings.difficult");
        await amara.PressesAsync(Question, "checkins.card.burdensOpen");
        await amara.TicksAsync(Question, "checkins.burdens.workload");
        await amara.TicksAsync(Question, "checkins.visibility.partners");
        await amara.PressesAsync(Question, "checkins.card.send");
        await amara.SeesAsync("checkins.receipt.stored");
        await amara.PictureAsync("went-first");
    }

    private static async Task AnswersForOneselfAloneAsync(Colleague chiara)
    {
        await chiara.SeesAsync(Question);
        await chiara.ReadsAsync(chiara.Words.Count("checkins.card.wentFirst", 1, ("names", "Amara")));
        await chiara.PictureAsync("asked");
        await chiara.TicksAsync(Question, "checkins.feelings.difficult");
        await chiara.TicksAsync(Question, "checkins.visibility.onlyMe");
        await chiara.PressesAsync(Question, "checkins.card.send");
        await chiara.SeesAsync("checkins.receipt.onlyMe");
        await chiara.PictureAsync("receipt-only-me");
    }

    private static async Task SharesAndAsksForTimeAsync(Colleague benoit)
    {
        await benoit.SeesAsync(Question);
        await benoit.TicksAsync(Question, "checkins.feelings.mixed");
        await benoit.PressesAsync(Question, "checkins.card.burdensOpen");
        await benoit.TicksAsync(Question, "checkins.burdens.timing");
        await benoit.PressesAsync(Question, "checkins.card.helpsOpen");
        await benoit.TicksAsync(Question, "checkins.helps.moreTime");
        await benoit.TicksAsync(Question, "checkins.visibility.partners");
        await benoit.PictureAsync("filled");
        await benoit.PressesAsync(Question, "checkins.card.send");
        await benoit.SeesAsync("checkins.receipt.stored");
        await benoit.PictureAsync("receipt-shared");
    }

    private static async Task OffersAsync(Colleague amara)
    {
        await amara.SeesAsync("asks.card.question");
        await amara.PictureAsync("asked-for-help");
        await amara.FillsAsync("asks.card.question", "asks.card.line", "Two weeks more are fine.");
        await amara.PressesAsync("asks.card.question", "asks.reply.can");
        await amara.SeesAsync("asks.receipt.title");
        await amara.PictureAsync("offered");
    }

    private static async Task HearsOfItAsync(Colleague benoit)
    {
        await benoit.SeesAsync("asks.told.can");
        await benoit.ReadsAsync("Two weeks more are fine.");
        await benoit.PictureAsync("offer");
    }

    private static async Task ChangesTheAnswerAsync(Colleague chiara)
    {
        await chiara.PressesAsync("checkins.receipt.stored", "checkins.receipt.edit");
        await chiara.SeesAsync("checkins.card.edit");
        await chiara.TicksAsync("checkins.card.edit", "checkins.feelings.mixed");
        await chiara.PictureAsync("changing");
        await chiara.PressesAsync("checkins.card.edit", "checkins.card.send");
        await chiara.SeesAsync("checkins.receipt.stored");
    }

    private static async Task ReadsAPromptInsteadOfFiguresAsync(params Colleague[] everybody)
    {
        foreach (var colleague in everybody)
        {
            await colleague.SeesAsync("checkins.summary.tooFew", Threshold.FewestAnswers);
            await colleague.PictureAsync("summary-prompt");
        }
    }

    private static async Task PressesAnOldCardAsync(Colleague chiara)
    {
        await chiara.PressesAsync("checkins.receipt.stored", "checkins.receipt.edit");
        await chiara.SeesAsync("checkins.closed.title");
        await chiara.PictureAsync("too-late");
    }

    private static async Task PausesAndComesBackAsync(Colleague benoit)
    {
        await benoit.SaysAsync("pause");
        await benoit.PressesAsync("pauses.howLong.title", "pauses.howLong.threeWeeks");
        await benoit.SeesAsync("pauses.paused.undo");
        await benoit.PictureAsync("paused");
        await benoit.SaysAsync("resume");
        await benoit.SeesAsync("pauses.resumed.title");
        await benoit.PictureAsync("resumed");
    }

    private static async Task JoinAsync(IEnumerable<PersonWithoutPage> others, Festival festival, CancellationToken cancellationToken)
    {
        foreach (var other in others)
        {
            await other.SaysAsync("aide", cancellationToken);
            await festival.JoinsAsync(other.Person, cancellationToken);
        }
    }

    private static async Task AnswerInTheTotalAsync(
        IReadOnlyList<Colleague> colleagues, IReadOnlyList<PersonWithoutPage> others, CancellationToken cancellationToken)
    {
        foreach (var colleague in colleagues)
        {
            await colleague.SeesAsync(Question);
            await colleague.TicksAsync(Question, "checkins.feelings.good");
            await colleague.TicksAsync(Question, "checkins.visibility.total");
            await colleague.PressesAsync(Question, "checkins.card.send");
            await colleague.SeesAsync("checkins.receipt.total");
        }

        foreach (var other in others)
        {
            await other.PressesAsync("Envoyer", new { feeling = "Difficult", burdens = "Workload" }, cancellationToken);
        }
    }

    private static async Task IsRemindedOnceAsync(Colleague chiara)
    {
        await chiara.SeesAsync("checkins.card.reminder");
        await chiara.PictureAsync("reminded");
    }

    private static async Task WritesThatItIsTooMuchAsync(Colleague chiara)
    {
        await chiara.TicksAsync("checkins.card.reminder", "checkins.feelings.hardGoing");
        await chiara.PressesAsync("checkins.card.reminder", "checkins.card.noteOpen");
        await chiara.FillsAsync("checkins.card.reminder", "checkins.card.note", TooMuch(chiara));
        await chiara.PressesAsync("checkins.card.reminder", "checkins.card.send");
        await chiara.SeesAsync("safety.support.recognised");
        await chiara.PictureAsync("support-after-a-note");
    }

    private static async Task TypesThatItIsTooMuchAsync(Colleague benoit)
    {
        await benoit.WritesAsync(TooMuch(benoit));
        await benoit.SeesAsync("safety.support.recognised");
        await benoit.PictureAsync("support-after-words");
    }

    private static string TooMuch(Colleague colleague) => colleague.Words.Language == "fr" ? "Je ne veux plus vivre." : "I do not want to live anymore.";

    private static async Task ReadsTheMiddleAsync(params Colleague[] everybody)
    {
        foreach (var colleague in everybody)
        {
            await colleague.SeesAsync("checkins.summary.middle");
            await colleague.SeesAsync("checkins.summary.named");
            await colleague.PictureAsync("summary-middle");
        }
    }
}
