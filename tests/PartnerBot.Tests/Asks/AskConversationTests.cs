using Microsoft.EntityFrameworkCore;
using PartnerBot.Asks;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.CheckIns;
using Xunit;

namespace PartnerBot.Tests.Asks;

public sealed class AskConversationTests
{
    [Fact]
    public async Task A_wish_shared_by_name_is_asked_and_the_asker_alone_sees_the_reply()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");
        var (ana, ben, cleo) = (harbour.Ana, harbour.Partners[1], harbour.Partners[2]);
        await harbour.AsksAsync(ben, "Partners");

        var receipt = await ana.PressesAsync(Asking.Can, new { line = "On *Thursday*?" });
        await harbour.Bot.DeliverAsync();

        Assert.Contains("Only Ben sees it", receipt, StringComparison.Ordinal);
        Assert.Contains("Ana can help", ben.Shown, StringComparison.Ordinal);
        Assert.Contains("On *Thursday*?", ben.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Thursday", cleo.View.Everything, StringComparison.Ordinal);
        await cleo.SaysAsync("partnership");
        Assert.Contains("**Ben**: More time (Harbour Stories, Monday 11 January); somebody has offered something", cleo.View.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Broker", 1, 0)]
    [InlineData("Partners", 1, 1)]
    [InlineData("Total", 0, 0)]
    [InlineData("OnlyMe", 0, 0)]
    public async Task Only_those_with_whom_it_is_shared_are_asked(string visibility, int broker, int partner)
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");
        await harbour.AsksAsync(harbour.Partners[1], visibility);

        Assert.Equal([broker, 0, partner], harbour.Partners.Select(one => one.View.Cards.Count(card => card.HasButton(Asking.Can))));
        foreach (var (index, expected) in new[] { broker, 0, partner }.Index())
        {
            await harbour.Partners[index].SaysAsync("my asks");
            Assert.Equal(expected == 1, harbour.Partners[index].Shown.Contains("One wish waits for your word", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_button_somebody_was_not_given_does_nothing_for_them()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");
        await harbour.AsksAsync(harbour.Partners[1], "Broker");
        var anas = harbour.Ana.View.NewestWith(Asking.Can);
        var eve = harbour.Bot.Person("Eve");
        await eve.SaysAsync("help");

        foreach (var stranger in (Partner[])[harbour.Partners[2], harbour.Partners[1], eve])
        {
            Assert.Contains("not yours to answer", await stranger.PressesOnAsync(stranger.View.Cards[^1] with { Content = anas.Content }, Asking.Can), StringComparison.Ordinal);
        }

        Assert.Equal(0, await harbour.Bot.InDatabaseAsync(db => db.AskReplies.CountAsync()));
    }

    [Fact]
    public async Task The_same_reply_twice_is_told_once_and_another_one_takes_its_place()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await harbour.AsksAsync(ben, "Broker");
        var card = harbour.Ana.View.NewestWith(Asking.Can);

        var first = await harbour.Ana.PressesOnAsync(card, Asking.Can, new { line = "Gladly" });
        Assert.Equal(first, await harbour.Ana.PressesOnAsync(card, Asking.Can, new { line = "Gladly" }));
        await harbour.Bot.DeliverAsync();
        await harbour.Ana.PressesAsync("Answer otherwise");
        await harbour.Ana.PressesAsync("Can’t now", new { line = "" });
        await harbour.Bot.DeliverAsync();

        Assert.Equal(1, ben.View.Cards.Count(shown => shown.Words.Contains("Ana can help\n", StringComparison.Ordinal)));
        Assert.Contains("Ana can’t now", ben.Shown, StringComparison.Ordinal);
        await ben.SaysAsync("my asks");
        Assert.DoesNotContain("Gladly", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_without_room_is_refused_and_nothing_typed_is_lost()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.AsksAsync(harbour.Partners[1], "Broker");

        var answer = await harbour.Ana.PressesAsync(Asking.Can, new { line = new string('x', 501) });

        Assert.Contains("501 characters, and there is room for 500", answer, StringComparison.Ordinal);
        Assert.Contains(new string('x', 501), answer, StringComparison.Ordinal);
        Assert.Equal(0, await harbour.Bot.InDatabaseAsync(db => db.AskReplies.CountAsync()));
    }

    [Fact]
    public async Task The_asker_settles_it_once_and_who_had_offered_hears_of_it()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");
        var ben = harbour.Partners[1];
        await harbour.AsksAsync(ben, "Partners");
        await harbour.Ana.PressesAsync(Asking.Can);
        await harbour.Bot.DeliverAsync();

        Assert.Contains("It is settled", await ben.PressesAsync("It is settled"), StringComparison.Ordinal);
        await harbour.Bot.DeliverAsync();

        Assert.Contains("Nothing more to do for Ben", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing more to do", harbour.Partners[2].View.Everything, StringComparison.Ordinal);
        Assert.Contains("Nothing more to do for Ben", await harbour.Partners[2].PressesAsync(Asking.Can), StringComparison.Ordinal);
        await ben.SaysAsync("my asks");
        Assert.Contains("you have no open wish", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_open_at_the_end_is_known_afterwards_to_those_who_knew_of_it_and_asks_nobody()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");
        await harbour.AsksAsync(harbour.Partners[1], "Broker");
        await harbour.Ana.SaysAsync("end partnership");
        await harbour.Ana.PressesAsync("End it for everybody");

        Assert.Equal(1, await harbour.KnownOpenAsync(harbour.Ana));
        Assert.Equal(1, await harbour.KnownOpenAsync(harbour.Partners[1]));
        Assert.Equal(0, await harbour.KnownOpenAsync(harbour.Partners[2]));
        Assert.Contains("not yours to answer", await harbour.Ana.PressesAsync(Asking.Can), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delete")]
    [InlineData("narrow")]
    [InlineData("no wish")]
    public async Task An_ask_goes_with_the_answer_it_grew_out_of(string how)
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await harbour.AsksAsync(ben, "Broker");

        if (how == "delete")
        {
            await ben.PressesAsync("Delete it");
        }
        else
        {
            await ben.PressesAsync("Change it");
            await ben.PressesAsync("Send", how == "narrow" ? new { visibility = "Total" } : new { helps = "" } as object);
        }

        Assert.Contains("has taken the wish back", await harbour.Ana.PressesAsync(Asking.Can), StringComparison.Ordinal);
        Assert.Empty(await harbour.NudgesAsync());
    }

    [Theory]
    [InlineData("delete")]
    [InlineData("no wish")]
    public async Task Who_had_offered_hears_once_that_it_is_over_also_when_the_answer_goes(string how)
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");
        var ben = harbour.Partners[1];
        await harbour.AsksAsync(ben, "Partners");
        await harbour.Ana.PressesAsync(Asking.Can);
        await harbour.Partners[2].PressesAsync("Can’t now");

        if (how == "no wish")
        {
            await ben.PressesAsync("Change it");
            await ben.PressesAsync("Send", new { helps = "" });
        }

        await ben.PressesAsync("Delete it");
        await harbour.Bot.DeliverAsync();

        Assert.Equal([1, 0, 0], harbour.Partners.Select(one => one.View.Cards.Count(card => card.Words.Contains("Nothing more to do for Ben", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task What_is_asked_anew_is_open_again()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await harbour.AsksAsync(ben, "Broker");
        await ben.PressesAsync("Change it");
        await ben.PressesAsync("Send", new { visibility = "OnlyMe" });
        await ben.PressesAsync("Change it");
        await ben.PressesAsync("Send", new { visibility = "Partners", helps = "Call" });
        await harbour.Bot.DeliverAsync();

        await harbour.Ana.SaysAsync("my asks");

        Assert.Contains("**Ben**: A call", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(1, await harbour.Bot.InDatabaseAsync(db => db.Asks.CountAsync()));
    }

    [Fact]
    public async Task Nothing_of_it_is_left_when_the_asker_leaves()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await harbour.AsksAsync(ben, "Broker", deliver: false);

        await ben.SaysAsync("leave");
        await ben.PressesAsync("Leave now");
        await harbour.Bot.DeliverAsync();

        Assert.Equal(0, await harbour.Bot.InDatabaseAsync(db => db.Asks.CountAsync()));
        Assert.Empty(await harbour.NudgesAsync());
        Assert.DoesNotContain("Ben shares", harbour.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_replied_is_forgotten_when_they_leave()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");
        var cleo = harbour.Partners[2];
        await harbour.AsksAsync(harbour.Partners[1], "Partners");
        await cleo.PressesAsync(Asking.Can, new { line = "my own quiet words" });

        await cleo.SaysAsync("leave");
        await cleo.PressesAsync("Leave now");
        await harbour.Bot.DeliverAsync();

        Assert.Equal(0, await harbour.Bot.InDatabaseAsync(db => db.AskReplies.CountAsync()));
        Assert.DoesNotContain("my own quiet words", harbour.Partners[1].View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_asked_in_the_language_of_each()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Chloé");
        await harbour.AsksAsync(harbour.Partners[1], "Partners");

        Assert.Contains("Votre réponse à Ben", await harbour.Partners[2].PressesAsync("Je peux"), StringComparison.Ordinal);
        await harbour.Bot.DeliverAsync();
        Assert.Contains("Chloé can help", harbour.Partners[1].Shown, StringComparison.Ordinal);
    }
}
