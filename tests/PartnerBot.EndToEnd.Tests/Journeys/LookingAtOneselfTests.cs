using PartnerBot.SelfChecks;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Tenants;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Journeys;

/// <summary>A broker and a partner are offered a look at themselves, put it away, go on, keep it for themselves, and see the next time what is different.</summary>
public sealed class LookingAtOneselfTests(ChromiumBrowser browser, Grounds grounds) : IClassFixture<ChromiumBrowser>, IClassFixture<Grounds>
{
    private const string First = "selfcheck.theme.feel";
    private const string Last = "selfcheck.theme.letGo";
    private const string Line = "Xylophone";

    [Theory]
    [InlineData(Ground.PostgresAndBlobs)]
    public async Task Broker_and_partner_look_at_themselves_and_nobody_else_does(Ground ground)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var (broker, partner) = (Cast.Amara("en-AU"), Cast.Benoit("fr-FR"));
        await using var storage = await grounds.LayAsync(ground, cancellationToken);
        await using var bot = BotOnAPort.Start(storage);
        await using var several = await SeveralPlaygrounds.StartAsync(bot.MessagesEndpoint, [broker, partner], cancellationToken);
        var amara = await Colleague.OpenAsync(several, broker, browser, 1200, "self-check", cancellationToken);
        var benoit = await Colleague.OpenAsync(several, partner, browser, 400, "self-check", cancellationToken);
        await new Festival(bot).BeginsAsync([broker, partner], cancellationToken);
        await OfferAsync(bot, new DateTimeOffset(2027, 4, 7, 8, 0, 0, TimeSpan.Zero), cancellationToken);

        foreach (var person in (Colleague[])[amara, benoit])
        {
            await PutsAwayAndGoesOnAsync(person);
        }

        await OfferAsync(bot, new DateTimeOffset(2027, 7, 7, 8, 0, 0, TimeSpan.Zero), cancellationToken);
        foreach (var person in (Colleague[])[amara, benoit])
        {
            await SeesWhatIsDifferentAsync(person);
        }

        Assert.Contains(Line, await bot.InDatabaseAsync(db => Task.FromResult(string.Join('\n', db.SelfChecks.AsEnumerable().Select(check => check.LetGo)))), StringComparison.Ordinal);
        several.NothingUnexpectedHappened();
    }

    private static async Task OfferAsync(BotOnAPort bot, DateTimeOffset at, CancellationToken cancellationToken)
    {
        bot.Clock.LeapTo(at);
        await bot.InScopeAsync<OfferSelfChecks>(offer => offer.RunAsync(cancellationToken));
    }

    private static async Task PutsAwayAndGoesOnAsync(Colleague person)
    {
        await person.SeesAsync("selfcheck.offer.title");
        await person.PictureAsync("offer");
        await person.PressesAsync("selfcheck.offer.title", "selfcheck.offer.begin");
        await person.SeesAsync("selfcheck.intro");
        await person.TicksAsync(First, "selfcheck.often.Often");
        await person.PictureAsync("first");
        await person.PressesAsync(First, "common.next");
        await person.SeesAsync("selfcheck.statement.doAskFirst");
        await person.PictureAsync("second");
        await person.TicksAsync("selfcheck.theme.do", "selfcheck.often.Sometimes");
        await person.PressesAsync("selfcheck.theme.do", "selfcheck.later");
        await person.SeesAsync("selfcheck.setAside.title");
        await person.PictureAsync("set-aside");
        await person.PressesAsync("selfcheck.setAside.title", "selfcheck.setAside.goOn");
        foreach (var theme in (string[])["do", "effect", "power"])
        {
            await person.SeesAsync($"selfcheck.theme.{theme}");
            await person.PressesAsync($"selfcheck.theme.{theme}", "common.next");
        }

        await person.SeesAsync("selfcheck.letGo");
        await person.FillsAsync(Last, "selfcheck.letGo", Line);
        await person.PictureAsync("last");
        await person.PressesAsync(Last, "selfcheck.keep");
        await person.SeesAsync("selfcheck.kept.title");
        await person.PictureAsync("kept");
        Assert.False(await person.HasReadAsync(Line));
    }

    private static async Task SeesWhatIsDifferentAsync(Colleague person)
    {
        await person.SaysAsync("selfCheck");
        await person.SeesAsync("selfcheck.intro");
        await person.TicksAsync(First, "selfcheck.often.Hardly");
        await person.PressesAsync(First, "common.next");
        foreach (var theme in (string[])["do", "effect", "power"])
        {
            await person.SeesAsync($"selfcheck.theme.{theme}");
            await person.PressesAsync($"selfcheck.theme.{theme}", "common.next");
        }

        await person.SeesAsync("selfcheck.letGo");
        await person.PressesAsync(Last, "selfcheck.keep");
        await person.ReadsAsync(person.Words.Plain("selfcheck.saidBefore", ("often", ""), ("before", person.Words["selfcheck.often.Often"])).Split("**")[^1].Trim());
        await person.PictureAsync("kept-again");
        await person.PressesAsync("selfcheck.kept.title", "selfcheck.earlier");
        await person.SeesAsync("selfcheck.history.title");
        await person.PictureAsync("history");
    }
}
