using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.Onboarding;
using Xunit;

namespace PartnerBot.Tests.Partnerships;

public sealed class HandOverTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_broker_hands_over_before_leaving_and_comes_back_as_a_partner()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var (ana, ben) = (scene.Ana, scene.Ben);
        await ben.FinishesOnboardingAsync();

        await ana.SaysAsync("leave");
        Assert.Contains("You are the only one who looks after this partnership", ana.Shown, StringComparison.Ordinal);
        await ana.PressesAsync("Let them look after it", new { to = (await scene.PersonAsync("Ben")).Id.Value.ToString("N") });
        await scene.Bot.DeliverAsync();
        Assert.Contains("You now look after “Harvest Festival”, too", ben.Shown, StringComparison.Ordinal);
        Assert.Equal(MemberRole.Broker, (await scene.MembershipOfAsync("Ben")).Role);
        Assert.Equal(MemberRole.Broker, (await scene.MembershipOfAsync("Ana")).Role);

        await ana.SaysAsync("leave");
        await ana.PressesAsync("Leave now");
        Assert.NotNull((await scene.MembershipOfAsync("Ana")).LeftAt);
        await ana.JoinsAsync(scene.Code);
        Assert.Equal(MemberRole.Partner, (await scene.MembershipOfAsync("Ana")).Role);
    }

    [Fact]
    public async Task A_partnership_that_nobody_looks_after_ends_with_the_last_who_leaves_it()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.Ben.FinishesOnboardingAsync();
        await scene.Ana.SaysAsync("delete my data");
        await scene.Ana.PressesAsync("Delete everything");
        Assert.Null((await scene.Bot.InDatabaseAsync(db => db.Partnerships.SingleAsync(Cancellation))).EndedAt);

        await scene.Ben.SaysAsync("leave");
        await scene.Ben.PressesAsync("Leave now");

        Assert.Equal(scene.Bot.Clock.GetUtcNow(), (await scene.Bot.InDatabaseAsync(db => db.Partnerships.SingleAsync(Cancellation))).EndedAt);
    }

    [Fact]
    public async Task A_partnership_in_which_only_invited_people_are_left_ends_in_the_night()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.Bot.InScopeAsync<PurgeAll>(purge => purge.RunAsync(Cancellation));
        Assert.Null((await scene.Bot.InDatabaseAsync(db => db.Partnerships.SingleAsync(Cancellation))).EndedAt);
        await scene.Ana.SaysAsync("delete my data");
        await scene.Ana.PressesAsync("Delete everything");

        await scene.Bot.InScopeAsync<PurgeAll>(purge => purge.RunAsync(Cancellation));

        Assert.NotNull((await scene.Bot.InDatabaseAsync(db => db.Partnerships.SingleAsync(Cancellation))).EndedAt);
    }

    [Fact]
    public async Task A_leave_card_from_before_does_not_leave_the_others_alone()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.Ben.FinishesOnboardingAsync();
        await scene.Ana.SaysAsync("make broker");
        await scene.Ana.PressesAsync("Let them look after it", new { to = (await scene.PersonAsync("Ben")).Id.Value.ToString("N") });
        await scene.Ana.SaysAsync("leave");
        var card = scene.Ana.View.NewestWith("Leave now");
        await scene.Ben.SaysAsync("leave");
        await scene.Ben.PressesAsync("Leave now");
        var chi = scene.Bot.Person("Chi");
        await chi.JoinsAsync(scene.Code);

        await scene.Ana.PressesOnAsync(card, "Leave now");

        Assert.Contains("Please choose who does it after you", scene.Ana.Shown, StringComparison.Ordinal);
        Assert.Null((await scene.MembershipOfAsync("Ana")).LeftAt);
    }

    [Fact]
    public async Task A_partner_makes_nobody_broker_and_nobody_becomes_one_who_has_not_joined()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var chi = scene.Bot.Person("Chi");
        await scene.Ben.FinishesOnboardingAsync();
        await chi.SaysAsync($"join {scene.Code}");
        await scene.Ana.SaysAsync("make broker");
        var card = scene.Ana.View.NewestWith("Let them look after it");

        using var forged = await scene.Ben.PressAsync(card, "Let them look after it", new { to = (await scene.PersonAsync("Ben")).Id.Value.ToString("N") });
        await scene.Ana.PressesOnAsync(card, "Let them look after it", new { to = (await scene.PersonAsync("Chi")).Id.Value.ToString("N") });

        Assert.Contains("one of the partners in the list", scene.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(1, await scene.Bot.InDatabaseAsync(db => db.Memberships.CountAsync(member => member.Role == MemberRole.Broker, Cancellation)));
    }

    [Fact]
    public async Task A_broker_renames_and_a_name_that_is_too_long_is_not_lost()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var tooLong = new string('n', 101);
        await scene.Ana.SaysAsync("rename");

        await scene.Ana.PressesAsync("Save", new { name = tooLong });
        Assert.Contains("100 characters at the most", scene.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains(tooLong, scene.Ana.Shown, StringComparison.Ordinal);
        await scene.Ana.PressesAsync("Save", new { name = "River Days" });

        Assert.Equal("River Days", (await scene.Bot.InDatabaseAsync(db => db.Partnerships.SingleAsync(Cancellation))).Name);
    }
}
