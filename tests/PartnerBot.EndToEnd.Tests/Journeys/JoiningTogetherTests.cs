using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Tenants;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Journeys;

/// <summary>
/// Three people in two tenants find together: invited, asked for consent, heard, shown to one another side by side, met. Each is spoken to in their own
/// language, and all together in that of the partnership, which is not the broker's here.
/// </summary>
public sealed partial class JoiningTogetherTests(ChromiumBrowser browser, Grounds grounds) : IClassFixture<ChromiumBrowser>, IClassFixture<Grounds>
{
    private const string WithoutTheApp = "29:megan";

    [Theory]
    [InlineData(Ground.PostgresAndBlobs, "en-AU", 1200, "fr-FR", 400, "en-CA", 400)]
    [InlineData(Ground.Sqlite, "fr-FR", 400, "en-GB", 1200, "fr-CA", 1200)]
    public async Task Two_organisations_join_and_meet_and_who_declines_is_left_in_peace(
        Ground ground, string amaraSpeaks, int amaraSees, string benoitSpeaks, int benoitSees, string chiaraSpeaks, int chiaraSees)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var (broker, partner, third) = (Cast.Amara(amaraSpeaks), Cast.Benoit(benoitSpeaks), Cast.Chiara(chiaraSpeaks));
        await using var storage = await grounds.LayAsync(ground, cancellationToken);
        await using var bot = await BotProcess.StartAsync(storage.With(("Partnerships:Creators:People:0", broker.ObjectId)), cancellationToken);
        await using var several = await SeveralPlaygrounds.StartAsync(bot.MessagesEndpoint, [broker, partner, third], cancellationToken);
        var (amara, benoit, chiara) = await Colleague.OpenAsync(
            several, browser, "together", [(broker, amaraSees), (partner, benoitSees), (third, chiaraSees)], cancellationToken);

        var shared = benoit.Words;
        var code = await BeginsAsync(amara, shared);
        await using var group = await several[broker].ListenAsync(cancellationToken);
        await InvitesInTheGroupAsync(amara, shared);
        var invitation = await group.NextAsync("the invitation", frame => frame.ToJsonString().Contains("invitation.accept", StringComparison.Ordinal), cancellationToken);
        Assert.Equal(amara.Words.Plain("onboarding.invitation.notInstalled", ("code", code)), await PressesWithoutTheAppAsync(several[broker], invitation, code, cancellationToken));
        await DeclinesAsync(chiara, shared);
        await ConfirmsAfterAChangeAsync(benoit, code);
        await SeesSideBySideAsync(amara, benoit);
        await MarksAsMetAsync(amara, benoit);

        several.NothingUnexpectedHappened(refused: WithoutTheApp);
    }

    private static async Task<string> BeginsAsync(Colleague amara, Words shared)
    {
        const string Form = "partnerships.new.title";
        await amara.SaysAsync("newPartnership");
        await amara.FillsAsync(Form, "partnerships.new.name", Cast.Partnership);
        await amara.FillsAsync(Form, "partnerships.new.purpose", "A market where newcomers and growers meet, run by both.");
        await amara.FillsAsync(Form, "partnerships.new.organisations", $"{Cast.City}, {Cast.Farm}");
        await amara.SelectsNamedAsync(Form, "partnerships.new.language", shared["common.languageName"]);
        await amara.PressesAsync(Form, "partnerships.new.create");
        await amara.SeesAsync("partnerships.created.begin");
        await amara.PictureAsync("created");
        var code = JoinCode().Match(await amara.WordsOfAsync("partnerships.created.begin")).Value;

        await amara.PressesAsync("partnerships.created.begin", "partnerships.created.beginButton");
        await amara.AgreesAsync();
        await amara.IntroducesThemselfAsync("Amara", Cast.City);
        await amara.FillsAsync("onboarding.hopes.hopes", "onboarding.hopes.hopes", "that growers and newcomers know each other by name");
        await amara.FillsAsync("onboarding.hopes.hopes", "onboarding.hopes.brings", "a hall, chairs, and a team of three");
        await amara.PressesAsync("onboarding.hopes.hopes", "common.next");
        await amara.SkipsToTheReadBackAsync();
        await amara.PressesAsync("onboarding.readBack.title", "onboarding.readBack.yes");
        await amara.SeesAsync("onboarding.joined.text");

        return code;
    }

    private static async Task InvitesInTheGroupAsync(Colleague amara, Words shared)
    {
        await amara.TurnsToGroupAsync();
        await amara.SeesAsync("onboarding.welcome.group");
        await amara.MentionsAsync("invite", Cast.Partnership);
        await amara.Among(shared).SeesAsync("partnerships.invitation.button");
        Assert.False(await amara.HasSeenAsync("partnerships.invitation.button"));
        await amara.PictureAsync("group-invitation");
        await amara.TurnsToPersonalChatAsync();
    }

    private static async Task<string> PressesWithoutTheAppAsync(
        PlaygroundProcess group, JsonNode invitation, string code, CancellationToken cancellationToken)
    {
        var answer = await group.ExecuteAsync(
            PlaygroundProcess.GroupChat,
            WithoutTheApp,
            (string)invitation["message"]!["messageId"]!,
            "invitation.accept",
            new JsonObject { ["code"] = code },
            cancellationToken);

        return (string)answer!["value"]!;
    }

    private static async Task DeclinesAsync(Colleague chiara, Words shared)
    {
        await chiara.TurnsToGroupAsync();
        await chiara.Among(shared).PressesAsync("partnerships.invitation.text", "partnerships.invitation.button");
        await chiara.SeesAsync("onboarding.invitation.written");
        await chiara.PictureAsync("group-pressed");
        await chiara.TurnsToPersonalChatAsync();
        await chiara.SeesAsync("onboarding.invited.text");
        await chiara.PictureAsync("invited");
        await chiara.PressesAsync("onboarding.invited.text", "onboarding.invited.begin");
        await chiara.PressesAsync("onboarding.greeting.language", "common.languageName");
        await chiara.SeesAsync("onboarding.consent.title");
        await chiara.PictureAsync("consent");
        await chiara.PressesAsync("onboarding.consent.title", "onboarding.consent.notNow");
        await chiara.SeesAsync("onboarding.notNow.text");
        await chiara.PictureAsync("declined");
    }

    private static async Task ConfirmsAfterAChangeAsync(Colleague benoit, string code)
    {
        await benoit.SaysAsync("join", code);
        await benoit.SeesAsync("onboarding.greeting.language");
        await benoit.PictureAsync("greeting");
        await benoit.AgreesAsync();
        await benoit.IntroducesThemselfAsync("Benoît", Cast.Farm);
        await benoit.FillsAsync("onboarding.hopes.hopes", "onboarding.hopes.hopes", "une belle fête");
        await benoit.FillsAsync("onboarding.hopes.hopes", "onboarding.hopes.needs", "de l’aide le jeudi, pour décharger");
        await benoit.PressesAsync("onboarding.hopes.hopes", "common.next");
        await benoit.SkipsToTheReadBackAsync();
        await benoit.PictureAsync("read-back");

        await benoit.PressesAsync("onboarding.readBack.title", "onboarding.readBack.change.hopes");
        await benoit.FillsAsync("onboarding.hopes.hopes", "onboarding.hopes.hopes", "vendre nos légumes sans intermédiaire");
        await benoit.PressesAsync("onboarding.hopes.hopes", "common.next");
        await benoit.ReadsAsync("vendre nos légumes sans intermédiaire");
        await benoit.PictureAsync("read-back-changed");
        await benoit.PressesAsync("onboarding.readBack.title", "onboarding.readBack.yes");
        await benoit.SeesAsync("onboarding.joined.text");
    }

    private static async Task SeesSideBySideAsync(Colleague amara, Colleague benoit)
    {
        foreach (var colleague in (Colleague[])[amara, benoit])
        {
            await colleague.SeesAsync("onboarding.sideBySide.intro");
            var words = await colleague.WordsOfAsync("onboarding.sideBySide.intro");
            Assert.Contains("that growers and newcomers know each other by name", words, StringComparison.Ordinal);
            Assert.Contains("vendre nos légumes sans intermédiaire", words, StringComparison.Ordinal);
            Assert.DoesNotContain("une belle fête", words, StringComparison.Ordinal);
            await colleague.PictureAsync("side-by-side");
        }
    }

    private static async Task MarksAsMetAsync(Colleague amara, Colleague benoit)
    {
        foreach (var colleague in (Colleague[])[amara, benoit])
        {
            await colleague.SaysAsync("meet");
            await colleague.SeesAsync("onboarding.meet.text");
            await colleague.PictureAsync("meet");
            await colleague.PressesAsync("onboarding.meet.text", "onboarding.meet.met");
            await colleague.SeesAsync("onboarding.meet.settled.met");
            await colleague.PictureAsync("met");
        }

        await amara.SaysAsync("partnership", Cast.Partnership);
        await amara.SeesAsync("partnerships.overview.purpose");
        await amara.PictureAsync("partnership");
    }

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex JoinCode();
}
