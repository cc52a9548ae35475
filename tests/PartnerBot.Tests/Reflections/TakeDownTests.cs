using Microsoft.EntityFrameworkCore;
using PartnerBot.Reflections;
using Xunit;

namespace PartnerBot.Tests.Reflections;

/// <summary>A story told on a call: written down by the broker, read back to its teller, and theirs alone until they confirm it.</summary>
public sealed class TakeDownTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_counts_when_its_teller_has_confirmed_it_and_not_before()
    {
        await using var festival = await SentAsync();
        Assert.Equal(0, await StoriesAsync(festival));
        Assert.DoesNotContain("We sang on the roof.", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Votre récit, tel qu’il a été entendu", festival.Ben.Shown, StringComparison.Ordinal);
        Assert.Contains("We sang on the roof.", festival.Ben.Shown, StringComparison.Ordinal);

        await festival.Ben.PressesWellAsync("Continuer");
        await festival.Ben.PressesWellAsync("Suivant", new { naming = "Role", readers = "Partnership" });
        await festival.Ben.PressesWellAsync("Modifier cette partie", new { part = "tale" });
        await festival.Ben.PressesWellAsync("Suivant", new { happened = "On a chanté sur le toit." });
        await festival.Ben.PressesWellAsync("Oui, c’est mon récit");

        var story = await festival.Bot.InDatabaseAsync(db => db.Stories.SingleAsync(Cancellation));
        Assert.Equal(("On a chanté sur le toit.", "@communities", StoryNaming.Role), (story.Happened, story.Domain, story.Naming));
        Assert.Equal(0, await WaitingAsync(festival));
    }

    [Fact]
    public async Task What_the_teller_does_not_want_is_gone_and_nobody_is_told()
    {
        await using var festival = await SentAsync();
        var before = festival.Ana.View.Everything;

        await festival.Ben.PressesWellAsync("Supprimer, s’il vous plaît");
        await festival.Bot.DeliverAsync();

        Assert.Equal((0, 0), (await StoriesAsync(festival), await WaitingAsync(festival)));
        Assert.Equal(before, festival.Ana.View.Everything);
    }

    [Fact]
    public async Task What_is_not_confirmed_by_the_end_is_deleted()
    {
        await using var festival = await SentAsync();

        await festival.PassAsync(TimeSpan.FromDays(15));

        Assert.Equal((0, 0), (await StoriesAsync(festival), await WaitingAsync(festival)));
    }

    [Fact]
    public async Task A_partner_writes_down_nobodys_story()
    {
        await using var festival = await Festival.StartAsync();
        await festival.ReflectAsync();
        await festival.Ana.SaysAsync("reflect Festival");

        using var answer = await festival.Ben.PressAsync(festival.Ana.View.NewestWith("A story told on a call"), "A story told on a call");

        Assert.Contains("Seules les personnes qui animent", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_takes_up_what_somebody_else_told()
    {
        await using var festival = await SentAsync();

        await festival.Ana.PressAsync(festival.Ben.View.NewestWith("Continuer"), "Continuer");

        Assert.DoesNotContain("We sang on the roof.", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_teller_who_leaves_takes_it_along()
    {
        await using var festival = await SentAsync();
        await festival.Ben.PressesAsync("Continuer");

        await festival.Ben.SaysAsync("quitter");
        await festival.Ben.PressesAsync("Quitter maintenant");

        Assert.Equal(0, await WaitingAsync(festival));
    }

    private static async Task<Festival> SentAsync()
    {
        var festival = await Festival.StartAsync();
        await festival.ReflectAsync();
        await festival.Ana.SaysAsync("reflect Festival");
        await festival.Ana.PressesWellAsync("A story told on a call");
        await festival.Ana.PressesWellAsync("Begin");
        await festival.Ana.PressesWellAsync("Next", new { change1 = "We sing", change2 = "We meet" });
        await festival.Ana.PressesWellAsync("Next", new { chosen = "0" });
        await festival.Ana.PressesWellAsync("Next", new { happened = "We sang on the roof." });
        await festival.Ana.PressesWellAsync("Next", new { why = "I was heard." });
        await festival.Ana.PressesWellAsync("Next", new { title = "The roof", domain = "@communities" });
        Assert.Contains("Is this what Ben told you?", festival.Ana.Shown, StringComparison.Ordinal);
        await festival.Ana.PressesWellAsync("Send it");
        await festival.Bot.DeliverAsync();

        return festival;
    }

    private static Task<int> StoriesAsync(Festival festival) => festival.Bot.InDatabaseAsync(db => db.Stories.CountAsync(Cancellation));

    private static Task<int> WaitingAsync(Festival festival) => festival.Bot.InDatabaseAsync(db => db.TakenDownStories.CountAsync(Cancellation));
}
