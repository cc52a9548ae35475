using System.IO.Compression;
using System.Text;
using System.Text.Json;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Tenants;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Journeys;

/// <summary>
/// A reflection of two organisations, from the proposal to the files: agreed upon, told in steps and on a call, read without names, chosen twice,
/// told to all, looked into, taken along.
/// </summary>
/// <remarks>A panel has as many seats for each organisation and at least three: with a broker who leads and does not choose that takes five people, two of them without a page.</remarks>
public sealed class ReflectingTogetherTests(ChromiumBrowser browser, Grounds grounds) : IClassFixture<ChromiumBrowser>, IClassFixture<Grounds>
{
    private const string Market = "The market that opened early";
    private const string Kitchen = "Soup at the back door";
    private const string Field = "The field by the river";
    private const string Setup = "setup.form.whoSees";
    private static readonly Words French = new Wordings().For("fr");
    private static readonly Words English = new Wordings().For("en");

    [Theory]
    [InlineData(Ground.PostgresAndBlobs, "en-AU", "en-GB", "en-CA", 1200, 400)]
    [InlineData(Ground.Sqlite, "fr-FR", "fr-FR", "fr-CA", 400, 1200)]
    public async Task Stories_are_told_read_without_names_chosen_and_taken_along(
        Ground ground, string amaraSpeaks, string benoitSpeaks, string chiaraSpeaks, int width, int otherWidth)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var (broker, partner, third) = (Cast.Amara(amaraSpeaks), Cast.Benoit(benoitSpeaks), Cast.Chiara(chiaraSpeaks));
        await using var storage = await grounds.LayAsync(ground, cancellationToken);
        // Here weeks are a minute long.
        await using var bot = BotOnAPort.Start(storage, ("Deliveries:AsksPerWeek", "14"));
        await using var several = await SeveralPlaygrounds.StartAsync(bot.MessagesEndpoint, [broker, partner, third], cancellationToken);
        var (amara, benoit, chiara) = await Colleague.OpenAsync(several, browser, "reflection", [(broker, width), (partner, width), (third, width)], cancellationToken);
        using var client = new HttpClient();
        var dora = new PersonWithoutPage(Cast.Others[0], several.Connector, bot.MessagesEndpoint, client);
        var gina = new PersonWithoutPage(Cast.Gina, several.Connector, bot.MessagesEndpoint, client);
        await dora.SaysAsync("aide", cancellationToken);
        await gina.SaysAsync("help", cancellationToken);
        var festival = new Festival(bot);
        await festival.MeetsAsync([broker, partner, third, dora.Person, gina.Person], cancellationToken);

        await ProposesAsync(amara);
        await SuggestsAChangeAsync(benoit);
        await ChangesTheSetUpAsync(amara);
        await AgreesAsync(benoit, amara);

        await BeginsAStoryAsync(benoit);
        await GoesOnElsewhereAsync(await Colleague.OpenAgainAsync(several, partner, browser, otherWidth, "reflection-elsewhere", cancellationToken), benoit);
        await WritesDownWhatChiaraToldAsync(amara, chiara);
        await ReadsItBackAsync(chiara);
        await TellsForThePanelOnlyAsync(dora, cancellationToken);

        await festival.PassesUntilReflectionMovesOnAsync(cancellationToken);
        await ReadsAndChoosesAsync(benoit, Kitchen, Field);
        await ReadsAndChoosesAsync(chiara, Market, Field);
        await SeesThatThePanelReadsAsync(amara);
        await ChoosesAsync(dora, French, [(await festival.StoryAsync(Kitchen, cancellationToken), "Parce que ça sentait bon.")], cancellationToken);
        await ChoosesAsync(
            gina, English, [(await festival.StoryAsync(Market, cancellationToken), "They asked before they planned."), (await festival.StoryAsync(Field, cancellationToken), "It was brave.")], cancellationToken);

        await KeepsToItAsync(benoit);
        await KeepsToItAsync(chiara);
        await KeepsToItAsync(dora, French, domains: 1, cancellationToken);
        await KeepsToItAsync(gina, English, domains: 2, cancellationToken);

        await HearsWhatWasChosenAsync(amara, benoit, chiara);
        await NotesThatItWasLookedIntoAsync(amara, benoit);
        await TakesItAlongAsync(amara, several[broker], client, cancellationToken);

        several.NothingUnexpectedHappened();
    }

    private static async Task ProposesAsync(Colleague amara)
    {
        await amara.SaysAsync("reflect", Cast.Partnership);
        await amara.SeesAsync(Setup);
        await amara.PictureAsync("set-up");
        await amara.TicksAsync(Setup, "setup.readers.WiderReport");
        foreach (var (name, organisation) in (ValueTuple<string, string>[])[("Chiara", Cast.City), ("Gina", Cast.City), ("Benoît", Cast.Farm), ("Dora", Cast.Farm)])
        {
            await amara.ChoosesAsync(Setup, $"{name} · {organisation}");
        }

        await amara.PictureAsync("set-up-filled");
        await amara.PressesAsync(Setup, "setup.form.propose");
        await amara.SeesAsync("setup.status.proposed");
        await amara.PictureAsync("proposed");
    }

    private static async Task SuggestsAChangeAsync(Colleague benoit)
    {
        await benoit.SeesAsync("setup.ask.voice");
        await benoit.PictureAsync("do-you-go-along");
        await benoit.PressesAsync("setup.ask.voice", "setup.ask.suggest");
        await benoit.SeesAsync("setup.suggest.whoSees");
        await benoit.PictureAsync("suggest");
        await benoit.FillsAsync("setup.suggest.whoSees", "setup.suggest.label", "Not in the harvest weeks, please.");
        await benoit.PressesAsync("setup.suggest.whoSees", "setup.suggest.send");
        await benoit.SeesAsync("setup.answered.Suggested.text");
        await benoit.PictureAsync("suggested");
    }

    private static async Task ChangesTheSetUpAsync(Colleague amara)
    {
        await amara.SeesAsync("setup.suggested.title");
        await amara.ReadsAsync("Not in the harvest weeks, please.");
        await amara.PictureAsync("suggestion");
        await amara.PressesAsync("setup.suggested.title", "setup.status.change");
        await amara.SeesAsync("setup.form.changeIntro");
        await amara.FillsAsync("setup.form.changeIntro", "setup.form.purpose", "To learn from the first market, before the harvest.");
        await amara.PictureAsync("set-up-changed");
        await amara.PressesAsync("setup.form.changeIntro", "setup.form.proposeAgain");
        await amara.SeesAsync("setup.status.proposed");
    }

    private static async Task AgreesAsync(Colleague benoit, Colleague amara)
    {
        await benoit.SeesAsync("setup.ask.changedTitle");
        await benoit.ReadsAsync("To learn from the first market, before the harvest.");
        await benoit.PictureAsync("do-you-go-along-now");
        await benoit.PressesAsync("setup.ask.changedTitle", "setup.ask.accept");
        await benoit.SeesAsync("setup.answered.Accepted.text");
        await amara.SeesAsync("setup.opened.text");
        await amara.PictureAsync("everybody-goes-along");
    }

    private static async Task BeginsAStoryAsync(Colleague benoit)
    {
        await benoit.SeesAsync("reflections.invitation.whoSees");
        await benoit.PictureAsync("invitation");
        await benoit.PressesAsync("reflections.invitation.whoSees", "reflections.invitation.tell");
        await benoit.FillsAsync("reflections.changes.title", "reflections.field.change1", "Growers come to the hall on Thursdays");
        await benoit.FillsAsync("reflections.changes.title", "reflections.field.change2", "The market opens an hour earlier");
        await benoit.PictureAsync("changes");
        await benoit.PressesAsync("reflections.changes.title", "common.next");
        await benoit.ChoosesAsync("reflections.which.text", "The market opens an hour earlier");
        await benoit.PictureAsync("which");
        await benoit.PressesAsync("reflections.which.text", "common.next");
        await benoit.SeesAsync("reflections.tale.text");
        await benoit.PressesAsync("reflections.tale.text", "reflections.story.later");
        await benoit.SeesAsync("reflections.setAside.text");
        await benoit.PictureAsync("set-aside");
    }

    /// <summary>In the other window nothing of the draft is to be seen until it is asked for; the first shows what has become of it.</summary>
    private static async Task GoesOnElsewhereAsync(Colleague phone, Colleague benoit)
    {
        await phone.SaysAsync("myStory");
        await phone.SeesAsync("reflections.tale.text");
        await phone.ReadsAsync("The market opens an hour earlier");
        await phone.PictureAsync("draft");
        await phone.FillsAsync("reflections.tale.text", "reflections.field.before", "We set the hours, and half the tables stood empty at noon.");
        await phone.FillsAsync("reflections.tale.text", "reflections.field.happened", "A newcomer asked why we do not start before the heat.");
        await phone.FillsAsync("reflections.tale.text", "reflections.field.now", "We open at eight, and sell out by ten.");
        await phone.PictureAsync("tale");
        await phone.PressesAsync("reflections.tale.text", "common.next");
        await phone.FillsAsync("reflections.why.text", "reflections.field.why", "Because we had not asked, and they knew.");
        await phone.PictureAsync("why");
        await phone.PressesAsync("reflections.why.text", "common.next");
        await phone.FillsAsync("reflections.lesson.text", "reflections.field.lesson", "Ask first.");
        await phone.FillsAsync("reflections.lesson.text", "reflections.field.title", Market);
        await phone.TicksAsync("reflections.lesson.text", "reflections.domain.together");
        await phone.PictureAsync("lesson");
        await phone.PressesAsync("reflections.lesson.text", "common.next");
        await phone.TicksAsync("reflections.consent.text", "reflections.naming.Name");
        await phone.TicksAsync("reflections.consent.text", "reflections.readers.WiderReport");
        await phone.TicksAsync("reflections.consent.text", "reflections.consent.others");
        await phone.PictureAsync("consent");
        await phone.PressesAsync("reflections.consent.text", "common.next");
        await phone.TicksAsync("reflections.others.text", "reflections.others.Agree");
        await phone.PictureAsync("others");
        await phone.PressesAsync("reflections.others.text", "common.next");
        await phone.SeesAsync("reflections.readBack.text");
        await phone.PictureAsync("read-back");
        await phone.PressesAsync("reflections.readBack.text", "reflections.readBack.confirm");
        await phone.SeesAsync("reflections.told.withdraw");
        await phone.PictureAsync("told");

        await benoit.PressesAsync("reflections.setAside.text", "reflections.setAside.goOn");
        await benoit.SeesAsync("reflections.told.withdraw");
        await benoit.PictureAsync("told-elsewhere");
    }

    private static async Task WritesDownWhatChiaraToldAsync(Colleague amara, Colleague chiara)
    {
        const string WhoSees = "reflections.takeDown.whoSees";
        await amara.SaysAsync("reflect", Cast.Partnership);
        await amara.SeesAsync("reflections.running.whoSees");
        await amara.PictureAsync("running");
        await amara.PressesAsync("reflections.running.whoSees", "setup.status.takeDown");
        await amara.SeesAsync(WhoSees);
        await amara.SelectsNamedAsync(WhoSees, "reflections.takeDown.who", "Chiara");
        await amara.PictureAsync("who-told");
        await amara.PressesAsync(WhoSees, "reflections.takeDown.begin");
        await amara.SeesAsync("reflections.changes.title");
        await amara.PictureAsync("in-the-words-of");
        await amara.PressesAsync("reflections.changes.title", "common.skip");
        await amara.FillsAsync("reflections.tale.text", "reflections.field.happened", "Every Thursday somebody puts soup at the back door, for whoever unloads.");
        await amara.PressesAsync("reflections.tale.text", "common.next");
        await amara.FillsAsync("reflections.why.text", "reflections.field.why", "Nobody has told us to.");
        await amara.PressesAsync("reflections.why.text", "common.next");
        await amara.FillsAsync("reflections.lesson.text", "reflections.field.title", Kitchen);
        await amara.TicksAsync("reflections.lesson.text", "reflections.domain.together");
        await amara.PressesAsync("reflections.lesson.text", "common.next");
        await amara.SeesAsync("reflections.readBack.part");
        await amara.PictureAsync("as-heard");
        await amara.PressesNamedAsync("reflections.readBack.part", amara.Words.Plain("reflections.takeDown.send", ("teller", "Chiara")));
        await amara.SeesAsync("reflections.takeDown.sent");
        await amara.PictureAsync("sent");
        await chiara.SeesAsync("reflections.takenDown.whoSees");
    }

    private static async Task ReadsItBackAsync(Colleague chiara)
    {
        await chiara.PictureAsync("as-it-was-heard");
        await chiara.PressesAsync("reflections.takenDown.whoSees", "reflections.takenDown.goOn");
        await chiara.TicksAsync("reflections.consent.text", "reflections.naming.NoName");
        await chiara.TicksAsync("reflections.consent.text", "reflections.readers.Partnership");
        await chiara.PressesAsync("reflections.consent.text", "common.next");
        await chiara.SeesAsync("reflections.readBack.text");
        await chiara.PictureAsync("read-back");
        await chiara.PressesAsync("reflections.readBack.text", "reflections.readBack.confirm");
        await chiara.SeesAsync("reflections.told.withdraw");
    }

    private static async Task TellsForThePanelOnlyAsync(PersonWithoutPage dora, CancellationToken cancellationToken)
    {
        var next = French["common.next"];
        await dora.PressesAsync(French["reflections.invitation.tell"], new { }, cancellationToken);
        await dora.PressesAsync(French["common.skip"], new { }, cancellationToken);
        await dora.PressesAsync(next, new { happened = "La rivière a pris le champ, et personne n’est venu." }, cancellationToken);
        await dora.PressesAsync(next, new { why = "J’étais seule." }, cancellationToken);
        await dora.PressesAsync(next, new { title = Field, domain = "@else" }, cancellationToken);
        await dora.PressesAsync(next, new { naming = "Name", readers = "Panel" }, cancellationToken);
        await dora.PressesAsync(French["reflections.readBack.confirm"], new { }, cancellationToken);
    }

    private static async Task ReadsAndChoosesAsync(Colleague panelist, string together, string other)
    {
        await panelist.SeesAsync("panel.ask.whoSees");
        await panelist.PictureAsync("will-you-read");
        await panelist.PressesAsync("panel.ask.whoSees", "panel.ask.begin");
        foreach (var (title, reason) in (ValueTuple<string, string>[])[(together, $"It changed how we work: {panelist.Person.Key}."), (other, "It is hard to read, and true.")])
        {
            await panelist.ReadsAsync(title);
            await panelist.SeesAsync("panel.story.whoSees");
            Assert.DoesNotContain("Dora", await panelist.WordsOfAsync("panel.story.whoSees"), StringComparison.Ordinal);
            await panelist.PictureAsync("story");
            await panelist.PressesAsync("panel.story.whoSees", "panel.story.chooseOne");
            await panelist.FillsAsync("panel.choose.textOne", "panel.choose.why", reason);
            await panelist.PictureAsync("choose");
            await panelist.PressesAsync("panel.choose.textOne", "panel.choose.save");
        }

        await panelist.SeesAsync("panel.done.first");
        await panelist.PictureAsync("chosen-once");
    }

    private static async Task SeesThatThePanelReadsAsync(Colleague amara)
    {
        await amara.SaysAsync("reflect", Cast.Partnership);
        await amara.SeesAsync("panel.status.whoSees");
        await amara.ReadsAsync(amara.Words.Plain("panel.status.of", ("finished", 2), ("seats", 4)));
        await amara.PictureAsync("panel-reads");
    }

    private static async Task ChoosesAsync(PersonWithoutPage panelist, Words words, (string Story, string Reason)[] choices, CancellationToken cancellationToken)
    {
        await panelist.PressesAsync(words["panel.ask.begin"], new { }, cancellationToken);
        // Of the two told about «how we worked together» whoever told neither reads both.
        await panelist.PressesAsync(words["panel.story.next"], new { }, cancellationToken);
        foreach (var ((story, reason), place) in choices.Select((choice, place) => (choice, place)))
        {
            await panelist.PressesAsync(words[place == 0 ? "panel.story.choose" : "panel.story.chooseOne"], new { }, cancellationToken);
            await panelist.PressesAsync(words["panel.choose.save"], new { choice = story, reason }, cancellationToken);
        }
    }

    private static async Task KeepsToItAsync(Colleague panelist)
    {
        await panelist.SeesAsync("panel.again.title");
        await panelist.PictureAsync("now-the-reasons");
        await panelist.PressesAsync("panel.again.title", "panel.again.begin");
        foreach (var (domain, number) in (ValueTuple<string, int>[])[("together", 1), ("else", 2)])
        {
            await panelist.ReadsAsync(panelist.Words.Plain("panel.place", ("domain", panelist.Words[$"reflections.domain.{domain}"]), ("number", number), ("count", 2)));
            await panelist.SeesAsync("panel.reasons.text");
            await panelist.PictureAsync("reasons");
            await panelist.PressesAsync("panel.reasons.text", "panel.reasons.keep");
        }

        await panelist.SeesAsync("panel.done.second");
        await panelist.PictureAsync("chosen-twice");
    }

    private static async Task KeepsToItAsync(PersonWithoutPage panelist, Words words, int domains, CancellationToken cancellationToken)
    {
        await panelist.PressesAsync(words["panel.again.begin"], new { }, cancellationToken);
        for (var domain = 0; domain < domains; domain++)
        {
            await panelist.PressesAsync(words["panel.reasons.keep"], new { }, cancellationToken);
        }
    }

    private static async Task HearsWhatWasChosenAsync(params Colleague[] everybody)
    {
        foreach (var colleague in everybody)
        {
            await colleague.SeesAsync("outcome.all");
            await colleague.PictureAsync("what-was-chosen");
            var words = await colleague.WordsOfAsync("outcome.all");
            Assert.Contains(Market, words, StringComparison.Ordinal);
            Assert.DoesNotContain(Field, words, StringComparison.Ordinal);
        }
    }

    private static async Task NotesThatItWasLookedIntoAsync(Colleague amara, Colleague benoit)
    {
        await amara.SaysAsync("report", Cast.Partnership);
        await amara.SeesAsync("reports.link");
        await amara.PictureAsync("report");
        await amara.PressesAsync("reports.link", "check.ask");
        await amara.SeesAsync("check.whoSees");
        await amara.SelectsNamedAsync("check.whoSees", "check.story", Market);
        await amara.SelectsNamedAsync("check.whoSees", "check.by", "Amara");
        await amara.SelectsNamedAsync("check.whoSees", "check.byElse", "Gina");
        await amara.FillsAsync("check.whoSees", "check.how", "We stood in the hall on a Thursday at eight.");
        await amara.TicksAsync("check.whoSees", "check.findings.Confirmed");
        await amara.PictureAsync("looked-into");
        await amara.PressesAsync("check.whoSees", "common.save");
        await amara.SeesAsync("check.keptText");
        await benoit.SeesAsync("check.toTeller");
        await benoit.PictureAsync("somebody-looked-into-it");
    }

    private static async Task TakesItAlongAsync(Colleague amara, PlaygroundProcess playground, HttpClient client, CancellationToken cancellationToken)
    {
        await using var frames = await playground.ListenAsync(cancellationToken);
        await amara.SaysAsync("export", Cast.Partnership);
        await amara.SeesAsync("export.link");
        await amara.PictureAsync("export");
        var frame = await frames.NextAsync("the export", sent => sent.ToJsonString().Contains("/files/", StringComparison.Ordinal), cancellationToken);
        foreach (var (name, key) in (ValueTuple<string, string>[])[("docx", "Document"), ("csv", "Csv"), ("md", "Markdown"), ("json", "Json")])
        {
            var card = new ShownCard("the export", JsonSerializer.SerializeToElement(frame));
            var content = await client.GetByteArrayAsync(card.Button(amara.Words[$"export.format.{key}"]).GetProperty("url").GetString(), cancellationToken);
            await Pictures.KeepAsync($"reflection-{amara.Words.Language}.{name}", content, cancellationToken);
            var text = name == "docx" ? Document(content) : Encoding.UTF8.GetString(content);
            Assert.Contains(Market, text, StringComparison.Ordinal);
            Assert.Contains(Kitchen, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Field, text, StringComparison.Ordinal);
            Assert.DoesNotContain("Chiara", text, StringComparison.Ordinal);
        }

        await amara.PressesAsync("export.link", "export.other.Outside");
        await amara.SeesAsync("export.audience.Outside");
        await amara.PictureAsync("export-outside");
    }

    private static string Document(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);

        return reader.ReadToEnd();
    }
}
