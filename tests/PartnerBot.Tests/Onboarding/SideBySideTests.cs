using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Onboarding;
using PartnerBot.Partnerships;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Onboarding;

public sealed class SideBySideTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_put_side_by_side_before_two_organisations_are_heard()
    {
        await using var scene = await Together.StartAsync();
        await scene.JoinsAsync(scene.Ana, "River Farm", "A full table");
        await scene.JoinsAsync(scene.Ben, "River Farm", "Rain");

        await scene.DeliverAsync();

        Assert.DoesNotContain("side by side", scene.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_organisations_heard_and_all_who_joined_see_the_same_at_the_same_moment()
    {
        await using var scene = await Together.StartAsync();
        await scene.JoinsAsync(scene.Ana, "River Farm", "A *full* table", needs: "Hands");
        await scene.JoinsAsync(scene.Chloe, "City of Wyndham", "Neighbours who meet");

        var queued = await scene.Bot.InDatabaseAsync(db => db.Deliveries.AsNoTracking().Where(delivery => delivery.Occasion.StartsWith("side-by-side")).ToListAsync(Cancellation));
        Assert.Equal(2, queued.Count);
        Assert.Single(queued.Select(delivery => delivery.DueAt).Distinct());
        await scene.DeliverAsync();

        foreach (var said in (string[])["A *full* table", "Hands", "Neighbours who meet", "River Farm", "City of Wyndham", "nobody has said what they bring"])
        {
            Assert.Contains(said, Together.Shown(scene.Ana, "side by side"), StringComparison.Ordinal);
        }

        Assert.Contains("Neighbours who meet", Together.Shown(scene.Chloe, "side by side"), StringComparison.Ordinal);
        Assert.Contains("Meet first", scene.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_reader_gets_it_in_their_own_language()
    {
        await using var scene = await Together.StartAsync();
        await scene.JoinsAsync(scene.Ana, "River Farm", "A full table");
        await scene.JoinsAsync(scene.Chloe, "City of Wyndham", "Neighbours who meet");
        await scene.Bot.InDatabaseAsync(async db =>
        {
            (await db.Set<PartnerBot.People.Person>().SingleAsync(person => person.ObjectId == Partner.ObjectIdOf("Chloé"), Cancellation)).Speaks("fr");

            return await db.SaveChangesAsync(Cancellation);
        });
        await scene.JoinsAsync(scene.Ben, "Third House", "Rain");
        scene.Bot.Clock.Advance(TimeSpan.FromDays(1));
        await scene.ShareAsync();
        await scene.DeliverAsync();

        Assert.Contains(scene.Chloe.View.Cards, card => card.Words.Contains("côte à côte", StringComparison.Ordinal));
        Assert.Contains(scene.Ben.View.Cards, card => card.Words.Contains("side by side", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_further_organisation_brings_a_new_version_but_at_most_one_a_day()
    {
        await using var scene = await Together.StartAsync();
        await scene.JoinsAsync(scene.Ana, "River Farm", "A full table");
        await scene.JoinsAsync(scene.Chloe, "City of Wyndham", "Neighbours who meet");
        await scene.JoinsAsync(scene.Ben, "Third House", "Rain");

        Assert.Equal([1], await scene.VersionsAsync());
        scene.Bot.Clock.Advance(TimeSpan.FromDays(1));
        await scene.ShareAsync();
        await scene.ShareAsync();

        Assert.Equal([1, 2], await scene.VersionsAsync());
    }

    [Fact]
    public async Task A_further_person_of_the_same_organisation_brings_none()
    {
        await using var scene = await Together.StartAsync();
        await scene.JoinsAsync(scene.Ana, "River Farm", "A full table");
        await scene.JoinsAsync(scene.Chloe, "City of Wyndham", "Neighbours who meet");
        await scene.JoinsAsync(scene.Ben, "River Farm", "Rain");
        scene.Bot.Clock.Advance(TimeSpan.FromDays(2));
        await scene.ShareAsync();

        Assert.Equal([1], await scene.VersionsAsync());
    }

    [Fact]
    public async Task Nothing_unconfirmed_and_nothing_of_who_left_or_declined_is_ever_shown_to_others()
    {
        await using var scene = await Together.StartAsync();
        var (ana, ben, chloe) = (scene.Ana, scene.Ben, scene.Chloe);
        var (dana, eve) = (scene.Bot.Person("Dana"), scene.Bot.Person("Eve"));
        await dana.SaysAsync($"join {scene.Code}");
        await dana.PressesAsync("English");
        await dana.PressesAsync("Not now");
        await eve.SaysAsync($"join {scene.Code}");
        await eve.PressesAsync("English");
        await eve.PressesAsync("I agree");
        await eve.PressesAsync("Next", new { callMe = "Evita-unconfirmed" });
        await eve.SkipsAsync(2);
        await eve.PressesAsync("Next", new { hopes = "unconfirmed-hope" });

        await scene.JoinsAsync(ana, "River Farm", "A full table");
        await scene.JoinsAsync(ben, "City of Wyndham", "left-hope", worry: "left-worry");
        await ben.SaysAsync("leave");
        await ben.PressesAsync("Leave now");
        await scene.JoinsAsync(chloe, "City of Wyndham", "Neighbours who meet", worry: "private-worry", access: "broker-only-need");
        scene.Bot.Clock.Advance(TimeSpan.FromDays(2));
        await scene.ShareAsync();
        await scene.DeliverAsync();
        foreach (var reader in (Partner[])[ana, chloe, eve, dana])
        {
            foreach (var command in (string[])["partnership", "partnerships", "meet", "help"])
            {
                await reader.SaysAsync(command);
            }
        }

        foreach (var reader in (Partner[])[ana, chloe, dana])
        {
            var everything = string.Join('\n', reader.View.Cards.Select(card => card.Words));
            foreach (var secret in (string[])["Evita-unconfirmed", "unconfirmed-hope", "left-hope", "left-worry", "Dana"])
            {
                Assert.DoesNotContain(secret, everything, StringComparison.Ordinal);
            }
        }

        Assert.DoesNotContain("Neighbours who meet", string.Join('\n', eve.View.Cards.Concat(dana.View.Cards).Select(card => card.Words)), StringComparison.Ordinal);
        var anas = string.Join('\n', ana.View.Cards.Select(card => card.Words));
        Assert.DoesNotContain("private-worry", anas, StringComparison.Ordinal);
        Assert.Contains("broker-only-need", anas, StringComparison.Ordinal);
        var waiting = await scene.Bot.InDatabaseAsync(db => db.Deliveries.AsNoTracking().Where(delivery => delivery.State == DeliveryState.Queued).Select(delivery => delivery.Message).ToListAsync(Cancellation));
        Assert.All(waiting, message => Assert.DoesNotContain("left-", message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_waits_to_be_sent_when_somebody_leaves_is_not_sent()
    {
        await using var scene = await Together.StartAsync();
        await scene.JoinsAsync(scene.Ana, "River Farm", "A full table");
        await scene.JoinsAsync(scene.Ben, "City of Wyndham", "left-hope");

        await scene.Ben.SaysAsync("leave");
        await scene.Ben.PressesAsync("Leave now");
        await scene.DeliverAsync();

        Assert.DoesNotContain(scene.Ana.View.Cards, card => card.Words.Contains("left-hope", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Partners_see_what_was_shared_with_them_and_only_the_broker_the_rest()
    {
        await using var scene = await Together.StartAsync();
        await scene.JoinsAsync(scene.Ana, "River Farm", "A full table", worry: "for-all", concernsFor: "Partners");
        await scene.JoinsAsync(scene.Ben, "River Farm", "Rain", worry: "for-broker", concernsFor: "Broker", access: "Captions");
        await scene.JoinsAsync(scene.Chloe, "City of Wyndham", "Neighbours");

        await scene.Chloe.SaysAsync("partnership");
        await scene.Ana.SaysAsync("partnership");

        Assert.Contains("for-all", scene.Chloe.View.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("for-broker", scene.Chloe.View.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Captions", scene.Chloe.View.Everything, StringComparison.Ordinal);
        Assert.Contains("for-broker", scene.Ana.View.Everything, StringComparison.Ordinal);
        Assert.Contains("Captions", scene.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ins_wait_until_one_has_met_and_met_is_recorded_once()
    {
        await using var scene = await Together.StartAsync();
        await scene.JoinsAsync(scene.Ana, "River Farm", "A full table");
        await scene.JoinsAsync(scene.Chloe, "City of Wyndham", "Neighbours");
        await scene.DeliverAsync();
        var partnership = await scene.PartnershipAsync();
        await scene.Bot.InScopeAsync<PartnerBot.CheckIns.OpenCycle>(async open => Assert.IsType<PartnerBot.CheckIns.OpenedCycle.NotMetYet>(
            await open.OnScheduleAsync(partnership.Id, scene.Bot.Clock.GetUtcNow(), Cancellation)));

        await scene.Chloe.PressesAsync("Not yet: other times");
        Assert.False((await scene.PartnershipAsync()).MayCheckIn);
        await scene.Chloe.PressesAsync("We have met");
        var met = (await scene.PartnershipAsync()).MetAt;
        scene.Bot.Clock.Advance(TimeSpan.FromMinutes(5));
        await scene.Ana.PressesAsync("We have met");

        Assert.NotNull(met);
        Assert.Equal(met, (await scene.PartnershipAsync()).MetAt);
        Assert.Contains("Good that you have met", scene.Ana.Shown, StringComparison.Ordinal);
        await scene.Bot.InScopeAsync<PartnerBot.CheckIns.OpenCycle>(async open => Assert.IsType<PartnerBot.CheckIns.OpenedCycle.Opened>(
            await open.OnScheduleAsync(partnership.Id, scene.Bot.Clock.GetUtcNow(), Cancellation)));
    }

    [Fact]
    public async Task Only_a_broker_goes_on_without_meeting()
    {
        await using var scene = await Together.StartAsync();
        await scene.JoinsAsync(scene.Ana, "River Farm", "A full table");
        await scene.JoinsAsync(scene.Chloe, "City of Wyndham", "Neighbours");
        await scene.DeliverAsync();
        Assert.False(scene.Chloe.View.Cards[^1].HasButton("Go on without meeting"));

        using var forged = await scene.Chloe.PressAsync(scene.Ana.View.NewestWith("Go on without meeting"), "Go on without meeting");
        Assert.False((await scene.PartnershipAsync()).MayCheckIn);
        await scene.Ana.PressesAsync("Go on without meeting");

        Assert.True((await scene.PartnershipAsync()).MayCheckIn);
    }

    [Fact]
    public async Task Times_are_on_the_readers_clock_and_open_the_form_of_Teams()
    {
        await using var scene = await Together.StartAsync();
        await scene.JoinsAsync(scene.Ana, "River Farm", "A full table");
        await scene.JoinsAsync(scene.Chloe, "City of Wyndham", "Neighbours", zone: "Africa/Nairobi");
        await scene.DeliverAsync();

        var card = scene.Chloe.Card.GetRawText().Replace("\\u0026", "&", StringComparison.Ordinal);
        Assert.Contains("https://teams.microsoft.com/l/meeting/new?subject=Getting%20to%20know%20each%20other%3A%20Harvest%20Festival&startTime=", card, StringComparison.Ordinal);
        Assert.Contains("%2B03%3A00", card, StringComparison.Ordinal);
        Assert.Contains("Africa/Nairobi", scene.Chloe.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Africa/Nairobi", scene.Ana.Shown, StringComparison.Ordinal);
    }

    /// <summary>Ana has created a partnership of three organisations; she, Ben and Chloé have not joined yet.</summary>
    internal sealed record Together(BotUnderTest Bot, Partner Ana, Partner Ben, Partner Chloe, string Code) : IAsyncDisposable
    {
        public static async Task<Together> StartAsync()
        {
            var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
            var ana = bot.Person("Ana");
            var code = await ana.CreatesPartnershipAsync(organisations: "River Farm\nCity of Wyndham\nThird House");

            return new Together(bot, ana, bot.Person("Ben"), bot.Person("Chloé", "6a0c1e5c-0000-4000-8000-000000000002"), code);
        }

        public async Task JoinsAsync(
            Partner partner, string organisation, string hopes, string needs = "", string worry = "", string concernsFor = "OnlyMe", string access = "", string zone = "Europe/Berlin", bool invite = false)
        {
            var speaksFor = (await Bot.InDatabaseAsync(db => db.Set<Organisation>().ToListAsync(Cancellation))).Single(one => one.Name == organisation).Id.Value.ToString("N");
            if (partner == Ana)
                await partner.PressesAsync("Begin with myself");
            else
                await partner.SaysAsync($"join {Code}");
            await partner.PressesAsync("English");
            await partner.PressesAsync("I agree");
            await partner.PressesAsync("Next", new { callMe = partner.Name, organisation = speaksFor });
            await partner.PressesAsync("Next", new { zone });
            await partner.PressesAsync("Next", new { access, invite = invite ? "true" : "false" });
            await partner.PressesAsync("Next", new { hopes, needs });
            await partner.PressesAsync("Next", new { worry, concernsFor });
            await partner.PressesAsync("Skip");
            await partner.PressesAsync("Yes, that is right");
        }

        public static string Shown(Partner partner, string title) =>
            partner.View.Cards.Last(card => card.Words.Contains(title, StringComparison.Ordinal)).Words;

        /// <summary>The proposal to meet comes a minute after the words.</summary>
        public async Task DeliverAsync()
        {
            await Bot.DeliverAsync();
            Bot.Clock.Advance(TimeSpan.FromMinutes(1));
            await Bot.DeliverAsync();
        }

        public Task<Partnership> PartnershipAsync() => Bot.InDatabaseAsync(db => db.Partnerships.AsNoTracking().SingleAsync(Cancellation));

        public async Task ShareAsync()
        {
            var partnership = await PartnershipAsync();
            await Bot.InScopeAsync<ShareSideBySide>(share => share.RunAsync(partnership.Id, Cancellation));
        }

        public Task<List<int>> VersionsAsync() =>
            Bot.InDatabaseAsync(db => db.SharedSideBySides.OrderBy(shared => shared.Number).Select(shared => shared.Number).ToListAsync(Cancellation));

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
