using PartnerBot.CheckIns;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

public sealed class ReplyConversationTests
{
    [Fact]
    public async Task The_same_answer_is_never_replied_to_with_the_same_sentence_twice_in_a_row()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        var replies = new List<string[]>();
        for (var round = 0; round < 4; round++)
        {
            await harbour.OpensAsync();
            var receipt = await ben.PressesAsync("Send", new { feeling = "Mixed", burdens = "Money" });
            replies.Add([.. receipt.Split('\n').Skip(1).Take(2)]);
            harbour.Bot.Clock.Advance(TimeSpan.FromDays(14));
        }

        Assert.All(replies.Zip(replies.Skip(1)), pair => Assert.Empty(pair.First.Intersect(pair.Second)));
    }

    [Fact]
    public async Task A_second_press_shows_the_same_sentences_and_a_change_shows_others()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];
        var card = ben.View.NewestWith("Send");
        var first = await ben.PressesOnAsync(card, "Send", new { feeling = "Mixed" });

        Assert.Equal(first, await ben.PressesOnAsync(card, "Send", new { feeling = "Mixed" }));
        await ben.PressesAsync("Change it");
        var changed = await ben.PressesAsync("Send", new { note = "more" });

        Assert.NotEqual(first.Split('\n')[1], changed.Split('\n')[1]);
    }

    [Fact]
    public async Task Not_quite_asks_for_a_line_and_keeps_what_was_ticked()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];
        Assert.Contains("Did I get that right?", await ben.PressesAsync("Send", new { feeling = "Difficult", burdens = "Roles" }), StringComparison.Ordinal);

        Assert.Contains("in your own words", await ben.PressesAsync("Not quite"), StringComparison.Ordinal);
        await ben.PressesAsync("Send", new { note = "It is the second role that is unclear" });

        var stored = await harbour.CheckInOfAsync(ben);
        Assert.Equal((Feeling.Difficult, "It is the second role that is unclear"), (stored.Feeling, stored.Note));
        Assert.Equal([Burden.Roles], stored.Burdens);
    }

    [Fact]
    public async Task Three_low_answers_in_a_row_are_told_to_that_person_alone_and_once()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        foreach (var feeling in (string[])["Difficult", "HardGoing", "Difficult"])
        {
            Assert.DoesNotContain("It has been hard for a while", ben.View.Everything, StringComparison.Ordinal);
            await harbour.OpensAsync();
            var card = ben.View.NewestWith("Send");
            await ben.PressesOnAsync(card, "Send", new { feeling });
            await ben.PressesOnAsync(card, "Send", new { feeling });
            harbour.Bot.Clock.Advance(TimeSpan.FromDays(14));
        }

        await harbour.Bot.DeliverAsync();
        Assert.Single(ben.View.Cards, card => card.Words.Contains("It has been hard for a while", StringComparison.Ordinal));
        Assert.DoesNotContain("hard for a while", harbour.Ana.View.Everything, StringComparison.Ordinal);
        await ben.PressesAsync("Ask somebody for a call");
        Assert.Contains("Whom?", ben.View.Everything, StringComparison.Ordinal);
    }
}
