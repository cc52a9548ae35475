using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Tenants;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Journeys;

/// <summary>A broker settles how check-ins go, a partner hears of it, and admins look after schedules, helplines and one another.</summary>
public sealed class SettlingTests(ChromiumBrowser browser, Grounds grounds) : IClassFixture<ChromiumBrowser>, IClassFixture<Grounds>
{
    private const string Schedule = "checkins.schedule.title";

    [Theory]
    [InlineData(Ground.Sqlite, "en-AU", 1200, "fr-FR", 400)]
    [InlineData(Ground.PostgresAndBlobs, "fr-FR", 1200, "en-GB", 400)]
    public async Task What_is_settled_is_seen_before_and_told_after(Ground ground, string amaraSpeaks, int amaraSees, string benoitSpeaks, int benoitSees)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var (broker, partner) = (Cast.Amara(amaraSpeaks), Cast.Benoit(benoitSpeaks));
        await using var storage = await grounds.LayAsync(ground, cancellationToken);
        await using var bot = BotOnAPort.Start(storage, ("Administration:Admins:People:0", broker.ObjectId), ("Administration:Admins:People:1", partner.ObjectId));
        await using var several = await SeveralPlaygrounds.StartAsync(bot.MessagesEndpoint, [broker, partner], cancellationToken);
        var amara = await Colleague.OpenAsync(several, broker, browser, amaraSees, "settling", cancellationToken);
        var benoit = await Colleague.OpenAsync(several, partner, browser, benoitSees, "settling", cancellationToken);
        await new Festival(bot).BeginsAsync([broker, partner], cancellationToken);

        await SettlesAsync(amara, "7");
        await benoit.SeesAsync("checkins.seen.title");
        await benoit.PictureAsync("seen");
        await SettlesAsync(benoit, "8");
        foreach (var person in (Colleague[])[amara, benoit])
        {
            await LooksAroundAsync(person);
        }

        several.NothingUnexpectedHappened();
    }

    private static async Task SettlesAsync(Colleague person, string fewest)
    {
        await person.SaysAsync("schedule");
        await person.SeesAsync("checkins.schedule.whoSees");
        await person.PictureAsync("schedule");
        await person.FillsAsync(Schedule, "checkins.schedule.fields.fewestAnswers", "3");
        await person.PressesAsync(Schedule, "checkins.schedule.preview");
        await person.SeesAsync("checkins.schedule.nothingLost");
        await person.PictureAsync("schedule-refused");
        await person.FillsAsync(Schedule, "checkins.schedule.fields.fewestAnswers", fewest);
        await person.PressesAsync(Schedule, "checkins.schedule.preview");
        await person.SeesAsync("checkins.schedule.notSaved");
        await person.PictureAsync("schedule-preview");
        await person.PressesAsync(Schedule, "common.save");
        await person.SeesAsync("checkins.schedule.saved");
        await person.PictureAsync("schedule-saved");
    }

    private static async Task LooksAroundAsync(Colleague person)
    {
        await person.SaysAsync("schedules");
        await person.SeesAsync("checkins.schedules.open");
        await person.PictureAsync("schedules");
        await person.SaysAsync("helplines");
        await person.SeesAsync("administration.lines.text");
        await person.PictureAsync("helplines");
        await person.SaysAsync("helplines", "GB");
        await person.SeesAsync("administration.lines.which");
        await person.PictureAsync("helplines-place");
        await person.PressesAsync("administration.lines.which", "administration.lines.change");
        await person.SeesAsync("administration.lines.checkedHint");
        await person.PictureAsync("helpline");
        await person.SaysAsync("languages");
        await person.SeesAsync("administration.languages.group");
        await person.PictureAsync("languages");
        await person.SaysAsync("admins");
        await person.SeesAsync("administration.admins.text");
        await person.PictureAsync("admins");
    }
}
