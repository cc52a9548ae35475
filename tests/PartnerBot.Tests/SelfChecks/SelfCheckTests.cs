using Microsoft.EntityFrameworkCore;
using PartnerBot.SelfChecks;
using PartnerBot.Testing.Cards;
using PartnerBot.Tests.Reflections;
using Xunit;

namespace PartnerBot.Tests.SelfChecks;

/// <summary>Somebody looks at themselves: one theme a card, put away in the middle and gone on with, kept, and compared with the last time.</summary>
public sealed class SelfCheckTests
{
    private const string Secret = "Xylophone";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_broker_keeps_one_for_herself_and_a_second_press_shows_the_same()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.SaysAsync("self-check");
        Assert.Contains("A look at myself · 1 of 5", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Only you see this: no broker, no partner, no admin, and no total.", festival.Ana.Shown, StringComparison.Ordinal);
        await festival.Ana.PressesWellAsync("Next", new { feelAlone = "Often" });
        await festival.Ana.PressesWellAsync("Next");
        await festival.Ana.PressesWellAsync("Next");
        await festival.Ana.PressesWellAsync("Next", new { powerDecide = "Hardly" });
        var last = festival.Ana.View.NewestWith("Keep it for me");

        await festival.Ana.PressesOnAsync(last, "Keep it for me", new { letGo = Secret });
        Assert.Empty(CardRules.Check(festival.Ana.Card));
        Assert.Contains("I feel alone with what I carry in this work.\n**often**", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("I decided what others should have decided with me.\n**hardly ever**", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("I ask how somebody is", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, festival.Ana.View.Everything, StringComparison.Ordinal);
        await festival.Ana.PressesOnAsync(last, "Keep it for me", new { letGo = "Something else" });

        Assert.Contains("Kept, for you alone", festival.Ana.Shown, StringComparison.Ordinal);
        var kept = await festival.Bot.InDatabaseAsync(db => db.SelfChecks.SingleAsync(Cancellation));
        Assert.Equal(Secret, kept.LetGo);
    }

    [Fact]
    public async Task Nothing_of_it_can_be_read_in_a_copied_database()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.KeepsASelfCheckAsync(new { powerDecide = "Often" }, Secret);
        await festival.Ben.SaysAsync("regard sur moi");
        await festival.Ben.PressesAsync("Continuer plus tard", new { feelAlone = "Often" });

        var raw = await festival.Bot.RawDatabaseAsync(Cancellation);

        Assert.DoesNotContain(Secret, raw, StringComparison.Ordinal);
        Assert.DoesNotContain("powerDecide", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("feelAlone", raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_everything_open_keeps_nothing()
    {
        await using var festival = await Festival.StartAsync();

        await festival.Ana.KeepsASelfCheckAsync(answers: null, line: null);

        Assert.Contains("Nothing to keep", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await festival.Bot.InDatabaseAsync(db => db.SelfChecks.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_line_too_long_is_said_and_nothing_is_lost()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.GoesToTheLastStatementsAsync();

        await festival.Ana.PressesWellAsync("Keep it for me", new { letGoTasks = "Often", letGo = new string('x', 501) });

        Assert.Contains("Your sentence has 501 characters, and there is room for 500", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains(new string('x', 501), festival.Ana.Card.GetRawText(), StringComparison.Ordinal);
        await festival.Ana.PressesWellAsync("Keep it for me", new { letGo = new string('x', 500) });
        var kept = await festival.Bot.InDatabaseAsync(db => db.SelfChecks.SingleAsync(Cancellation));
        Assert.Equal((500, HowOften.Often), (kept.LetGo!.Length, kept.Form.Answers["letGoTasks"]));
    }

    [Fact]
    public async Task Put_away_in_the_middle_it_goes_on_where_it_was_with_what_was_filled_in()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.SaysAsync("self-check");
        await festival.Ana.PressesAsync("Next", new { feelAlone = "Often" });
        await festival.Ana.PressesWellAsync("Go on later", new { doAskFirst = "Sometimes" });
        Assert.Contains("I keep what you have filled in for 30 days", festival.Ana.Shown, StringComparison.Ordinal);

        await festival.Bot.RestartAsync();
        festival.Bot.Clock.Advance(TimeSpan.FromDays(29));
        await festival.Ana.PressesWellAsync("Go on");
        Assert.Contains("A look at myself · 2 of 5", festival.Ana.Shown, StringComparison.Ordinal);
        await festival.Ana.PressesAsync("Next");
        await festival.Ana.PressesAsync("Next");
        await festival.Ana.PressesAsync("Next");
        await festival.Ana.PressesAsync("Keep it for me");

        var kept = await festival.Bot.InDatabaseAsync(db => db.SelfChecks.SingleAsync(Cancellation));
        Assert.Equal((HowOften.Often, HowOften.Sometimes), (kept.Form.Answers["feelAlone"], kept.Form.Answers["doAskFirst"]));
    }

    /// <summary>A reply stays in the chat, of which the employer keeps a copy; the line is there all the same.</summary>
    [Fact]
    public async Task A_line_that_was_put_away_is_not_repeated_in_the_chat_and_not_lost()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.GoesToTheLastStatementsAsync();
        await festival.Ana.PressesAsync("Go on later", new { letGo = Secret });

        await festival.Ana.SaysAsync("self-check");
        Assert.Contains("What you wrote before is still there", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Empty(CardRules.Check(festival.Ana.Card));
        await festival.Ana.SaysAsync("what now?");
        Assert.DoesNotContain(Secret, festival.Ana.View.Everything, StringComparison.Ordinal);
        await festival.Ana.PressesAsync("Keep it for me");

        Assert.Equal(Secret, (await festival.Bot.InDatabaseAsync(db => db.SelfChecks.SingleAsync(Cancellation))).LetGo);
    }

    [Fact]
    public async Task A_line_that_is_shown_again_can_be_taken_out()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.GoesToTheLastStatementsAsync();
        await festival.Ana.PressesAsync("Go on later", new { letGo = Secret, letGoTasks = "Often" });
        await festival.Ana.PressesAsync("Go on");
        Assert.Contains(Secret, festival.Ana.Card.GetRawText(), StringComparison.Ordinal);

        await festival.Ana.PressesAsync("Keep it for me", new { letGo = "" });

        Assert.Null((await festival.Bot.InDatabaseAsync(db => db.SelfChecks.SingleAsync(Cancellation))).LetGo);
    }

    [Fact]
    public async Task What_was_put_away_can_be_thrown_away()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.SaysAsync("self-check");
        await festival.Ana.PressesAsync("Next", new { feelAlone = "Often" });
        await festival.Ana.PressesAsync("Go on later");

        await festival.Ana.PressesWellAsync("Delete it");
        await festival.Ana.KeepsASelfCheckAsync(answers: null, line: null);

        Assert.Contains("Nothing to keep", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await festival.Bot.InDatabaseAsync(db => db.SelfChecks.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task The_next_one_says_in_words_what_is_different_and_earlier_ones_can_be_looked_at()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.KeepsASelfCheckAsync(new { feelAlone = "Often", feelGlad = "Often" }, Secret);
        festival.Bot.Clock.Advance(TimeSpan.FromDays(91));

        await festival.Ana.KeepsASelfCheckAsync(new { feelAlone = "Hardly", feelGlad = "Often" }, line: null);
        Assert.Contains("I feel alone with what I carry in this work.\n**hardly ever** (last time: often)", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("even through a screen.\n**often**\n", festival.Ana.Shown, StringComparison.Ordinal);
        await festival.Ana.PressesAsync("My earlier ones");

        var history = festival.Ana.View.Cards[^1];
        Assert.Empty(CardRules.Check(history.Content));
        Assert.Contains("11 January 2027: **often** · 12 April 2027: **hardly ever**", history.Words, StringComparison.Ordinal);
        Assert.Contains("What you wanted to let go of on 11 January 2027 stands in **my data**", history.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, festival.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_deleted_stays_deleted_when_an_old_card_is_pressed()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.GoesToTheLastStatementsAsync();
        var last = festival.Ana.View.NewestWith("Keep it for me");
        await festival.Ana.PressesOnAsync(last, "Keep it for me", new { letGoTasks = "Often" });
        await festival.Ana.PressesWellAsync("Delete it");

        await festival.Ana.PressesOnAsync(last, "Keep it for me", new { letGoTasks = "Often" });

        Assert.Contains("I no longer have it", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await festival.Bot.InDatabaseAsync(db => db.SelfChecks.CountAsync(Cancellation)));
    }
}
