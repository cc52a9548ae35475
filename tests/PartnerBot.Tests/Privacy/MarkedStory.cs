using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Testing.Chat;

namespace PartnerBot.Tests.Privacy;

/// <summary>Two partners go all the way through the product and say <see cref="Marker"/> wherever anything can be said; some of it is left unfinished or unsent.</summary>
internal static class MarkedStory
{
    /// <summary>Stands in everything that was typed, and in nothing else.</summary>
    public const string Marker = "xyzzy";

    // The chat's ids are made from the names in Teams; what people want to be called is marked instead.
    public const string Broker = "Ana";
    public const string Other = "Ben";

    public static async Task<(BotUnderTest Bot, Partner Ben)> PlayAsync(params (string Key, string? Value)[] settings)
    {
        var bot = await BotUnderTest.StartAsync([OnboardingSteps.Creator(Broker), ("Web:PublicUrl", "https://partnerbot.example/"), .. settings]);
        var (ana, ben) = (bot.Person(Broker), bot.Person(Other));
        var code = await ana.CreatesPartnershipAsync("Xyzzy Harbour", "Xyzzy Farm\nXyzzy City");
        await ana.PressesAsync("Begin with myself");
        await AnswersEverythingAsync(ana);
        await ben.SaysAsync($"join {code}");
        await AnswersEverythingAsync(ben);
        await bot.DeliverAsync();
        await ana.SaysAsync("meet");
        await ana.PressesAsync("Go on without meeting");
        await ana.SaysAsync("check in now");
        await bot.DeliverAsync();
        await ana.PressesAsync("Send", new { feeling = "Mixed", note = "xyzzy for me", visibility = "OnlyMe" });
        await ben.PressesAsync("Send", new { feeling = "Mixed", note = "xyzzy for all", visibility = "Partners" });
        await ana.SaysAsync("appreciate");
        var to = await bot.InDatabaseAsync(db => db.People.Where(person => person.ObjectId == ben.ObjectId).Select(person => person.Id).SingleAsync());
        await ana.PressesAsync("Send my thanks", new { to = to.Value.ToString("N"), text = "xyzzy thanks" });
        // Left as it is: an answer and thanks on their way, a review half done, and a few words that no question had asked for.
        await ben.SaysAsync("my profile");
        await ben.SaysAsync("xyzzy, what now?");

        return (bot, ben);
    }

    private static async Task AnswersEverythingAsync(Partner partner)
    {
        await partner.PressesAsync("English");
        await partner.PressesAsync("I agree");
        await partner.PressesAsync("Next", new { callMe = $"Xyzzy{partner.Name}", nameSaid = "xyzzy said" });
        await partner.PressesAsync("Next");
        await partner.PressesAsync("Next", new { reach = "xyzzy reach", avoid = "xyzzy avoid", access = "xyzzy access" });
        await partner.PressesAsync("Next", new { hopes = "xyzzy hopes", brings = "xyzzy brings", needs = "xyzzy needs" });
        await partner.PressesAsync("Next", new { worry = "xyzzy worry", time = "Partly", stepBack = "xyzzy step back", concernsFor = "Broker" });
        await partner.PressesAsync("Next", new { values = "Reciprocity" });
        await partner.PressesAsync("Next", new { here1 = "xyzzy here" });
        await partner.PressesAsync("Yes, that is right");
    }
}
