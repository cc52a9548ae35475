using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

public sealed class CheckInConversationTests
{
    [Fact]
    public async Task A_check_in_comes_by_schedule_and_two_taps_answer_it()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];
        Assert.Contains("How are things?", ben.Shown, StringComparison.Ordinal);
        Assert.Contains("For **Harbour Stories**, asked by Ana.", ben.Shown, StringComparison.Ordinal);

        var receipt = await ben.PressesAsync("Send", new { feeling = "Good" });

        Assert.Contains("Thank you for telling me", receipt, StringComparison.Ordinal);
        Assert.Contains("in the total, without your name", receipt, StringComparison.Ordinal);
        var stored = await harbour.CheckInOfAsync(ben);
        Assert.Equal((Feeling.Good, Visibility.Total), (stored.Feeling, stored.Visibility));
    }

    [Fact]
    public async Task A_second_press_of_the_same_copy_changes_nothing_and_shows_the_same_receipt()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];
        var copy = ben.View.NewestWith("Send");
        var filledIn = new { feeling = "Difficult", burdens = "Workload,Money", helps = "MoreTime", note = "Between us.", visibility = "OnlyMe" };
        var first = await ben.PressesOnAsync(copy, "Send", filledIn);

        Assert.Equal(first, await ben.PressesOnAsync(copy, "Send", filledIn));
        Assert.Equal(first, await ben.PressesOnAsync(copy, "Send", new { feeling = "Difficult" }));
        Assert.Equal(first, await ben.PressesOnAsync(copy, "Send"));
        Assert.Equal(1, (await harbour.CheckInOfAsync(ben)).Revision);
    }

    [Theory]
    [InlineData("ReallyGood", null, "Total", "OnlyMe")]
    [InlineData("Difficult", "From my other device", "Total", "OnlyMe")]
    [InlineData("Difficult", null, "Broker", "Broker")]
    public async Task What_is_filled_in_on_another_device_is_not_lost_and_stored_only_by_one_more_press(string feeling, string? note, string visibility, string stored)
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];
        var copy = ben.View.NewestWith("Send");
        await ben.PressesOnAsync(copy, "Send", new { feeling = "Difficult", burdens = "Money", visibility = "OnlyMe" });

        var answer = await ben.PressesOnAsync(copy, "Send", new { feeling, note, visibility });

        Assert.Contains("You have answered already, on another copy of this card", answer, StringComparison.Ordinal);
        Assert.Contains(note ?? "", answer, StringComparison.Ordinal);
        var kept = await harbour.CheckInOfAsync(ben);
        Assert.Equal((Feeling.Difficult, null, Visibility.OnlyMe, 1), (kept.Feeling, kept.Note, kept.Visibility, kept.Revision));
        Assert.Contains("Thank you", await ben.PressesAsync("Send"), StringComparison.Ordinal);
        var changed = await harbour.CheckInOfAsync(ben);
        Assert.Equal((feeling, note, stored), (changed.Feeling.ToString(), changed.Note, changed.Visibility.ToString()));
    }

    [Fact]
    public async Task A_note_that_is_not_shared_appears_in_nothing_that_the_bot_sends()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];

        var receipt = await ben.PressesAsync("Send", new { feeling = "HardGoing", note = "my very own words" });
        await ben.SaysAsync("check in");
        await harbour.ClosesAsync();

        Assert.Contains("Your note is kept", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain(harbour.Bot.Teams.Connector.Sent, sent => Json(sent).Contains("my very own words", StringComparison.Ordinal));
        var queued = await harbour.Bot.InDatabaseAsync(db => db.Deliveries.Select(delivery => delivery.Message).ToListAsync());
        Assert.DoesNotContain(queued, message => message.Contains("my very own words", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("OnlyMe", false, false)]
    [InlineData("Total", false, false)]
    [InlineData("Broker", true, false)]
    [InlineData("Partners", true, true)]
    public async Task An_answer_reaches_by_name_exactly_those_with_whom_it_was_shared(string visibility, bool broker, bool partners)
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Chloé");
        await harbour.OpensAsync();

        await harbour.Partners[1].PressesAsync("Send", new { feeling = "Mixed", helps = "Call", note = "Please *call* me", visibility });
        await harbour.Bot.DeliverAsync();

        Assert.Equal(broker, harbour.Ana.View.Everything.Contains("Ben shares how things are", StringComparison.Ordinal));
        Assert.Equal(broker, harbour.Ana.View.Everything.Contains("Please *call* me", StringComparison.Ordinal));
        Assert.Equal(partners, harbour.Partners[2].View.Everything.Contains("Ben vous dit comment ça va", StringComparison.Ordinal));
        Assert.DoesNotContain("Ben shares", harbour.Partners[1].View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_another_broker_there_is_no_broker_to_share_with()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        Assert.DoesNotContain("Also whoever looks after", harbour.Ana.Shown, StringComparison.Ordinal);

        await harbour.Ana.PressesAsync("Send", new { feeling = "Good", visibility = "Broker" });

        Assert.Equal(Visibility.Total, (await harbour.CheckInOfAsync(harbour.Ana)).Visibility);
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_refused_with_the_bound_and_nothing_typed_is_lost()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];
        var note = new string('x', 600);

        var answer = await ben.PressesAsync("Send", new { feeling = "Good", burdens = "Timing", note });

        Assert.Contains("600 characters, and there is room for 500", answer, StringComparison.Ordinal);
        Assert.Contains(note, answer, StringComparison.Ordinal);
        Assert.Null((await harbour.CheckInOfAsync(ben)).AnsweredAt);
        Assert.Contains("Thank you", await ben.PressesAsync("Send", new { note = "short" }), StringComparison.Ordinal);
        Assert.Equal([Burden.Timing], (await harbour.CheckInOfAsync(ben)).Burdens);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("Wonderful")]
    [InlineData("Good,Mixed")]
    [InlineData("")]
    public async Task A_feeling_that_was_never_offered_is_asked_again(string feeling)
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];

        Assert.Contains("Please choose how things are", await ben.PressesAsync("Send", new { feeling }), StringComparison.Ordinal);
        Assert.Null((await harbour.CheckInOfAsync(ben)).AnsweredAt);
    }

    [Fact]
    public async Task Unknown_choices_beside_known_ones_are_left_out()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];

        await ben.PressesAsync("Send", new { feeling = "Good", burdens = "Money,Weather,3,Money", helps = "Everything", visibility = "World" });

        var stored = await harbour.CheckInOfAsync(ben);
        Assert.Equal([Burden.Money], stored.Burdens);
        Assert.Empty(stored.Helps);
        Assert.Equal(Visibility.Total, stored.Visibility);
    }

    [Fact]
    public async Task Somebody_elses_check_in_cannot_be_answered()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");
        await harbour.OpensAsync();
        var bens = harbour.Partners[1].View.NewestWith("Send");

        var answer = await harbour.Partners[2].PressesOnAsync(harbour.Partners[2].View.NewestWith("Send") with { Content = bens.Content }, "Send", new { feeling = "HardGoing" });

        Assert.Contains("not yours to answer", answer, StringComparison.Ordinal);
        Assert.Null((await harbour.CheckInOfAsync(harbour.Partners[1])).AnsweredAt);
        Assert.Null((await harbour.CheckInOfAsync(harbour.Partners[2])).AnsweredAt);
    }

    [Fact]
    public async Task After_the_window_nothing_is_stored_and_the_author_keeps_the_words()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(5));

        var answer = await ben.PressesAsync("Send", new { feeling = "Good", note = "a late thought" });

        Assert.Contains("This round is closed", answer, StringComparison.Ordinal);
        Assert.Contains("a late thought", answer, StringComparison.Ordinal);
        Assert.Null((await harbour.CheckInOfAsync(ben)).AnsweredAt);
    }

    [Fact]
    public async Task After_the_window_another_copy_gives_the_words_back_too()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];
        var copy = ben.View.NewestWith("Send");
        await ben.PressesOnAsync(copy, "Send", new { feeling = "Good" });
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(5));

        var answer = await ben.PressesOnAsync(copy, "Send", new { feeling = "Good", note = "a late thought" });

        Assert.Contains("This round is closed", answer, StringComparison.Ordinal);
        Assert.Contains("a late thought", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_card_is_never_filled_wider_than_the_last_one()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        async Task<Visibility> NextAsync(string chosen)
        {
            harbour.Bot.Clock.Advance(TimeSpan.FromDays(14));
            await harbour.OpensAsync();
            var offered = (await harbour.CheckInOfAsync(ben)).Offered;
            await ben.PressesAsync("Send", new { feeling = "Good", visibility = chosen });

            return offered;
        }

        Assert.Equal(Visibility.Total, await NextAsync("Partners"));
        Assert.Equal(Visibility.Total, await NextAsync("OnlyMe"));
        Assert.Equal(Visibility.OnlyMe, await NextAsync("Total"));
        Assert.Equal(Visibility.OnlyMe, await NextAsync("Total"));
    }

    [Fact]
    public async Task Who_types_check_in_gets_the_open_card_then_the_receipt_then_the_next_date()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await ben.SaysAsync("check in");
        Assert.Contains("The next check-in comes on Tuesday 12 January, 10:00", ben.Shown, StringComparison.Ordinal);

        await harbour.OpensAsync();
        await ben.SaysAsync("Check in");
        await ben.PressesAsync("Send", new { feeling = "Good" });
        await ben.SaysAsync("check in now");

        Assert.Contains("Thank you for telling me", ben.Shown, StringComparison.Ordinal);
        Assert.Single(await harbour.CyclesAsync());
    }

    [Fact]
    public async Task Who_joins_after_the_opening_can_check_in_too_and_who_has_not_joined_cannot()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var (dora, emil) = (harbour.Bot.Person("Dora"), harbour.Bot.Person("Emil"));
        await harbour.JoinsAsync(dora);
        await harbour.JoinsAsync(emil, joined: false);

        await dora.SaysAsync("check in");
        await emil.SaysAsync("check in");

        Assert.Contains("Thank you", await dora.PressesAsync("Send", new { feeling = "Good" }), StringComparison.Ordinal);
        Assert.Contains("the welcome brought to its end", emil.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_broker_opens_a_round_at_once_and_never_a_second_beside_it()
    {
        await using var harbour = await Harbour.WithAsync("Ben");

        await harbour.Ana.SaysAsync("check in now");
        await harbour.Bot.DeliverAsync();
        Assert.Contains("is open until Saturday 16 January, 13:00", harbour.Ana.View.Everything, StringComparison.Ordinal);
        await harbour.Ana.SaysAsync("check in now");

        Assert.Contains("already open", harbour.Ana.View.Everything, StringComparison.Ordinal);
        Assert.Contains("How are things?", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.Single(await harbour.CyclesAsync());
        Assert.Single(harbour.Partners[1].View.Cards, card => card.HasButton("Send"));
    }

    /// <summary>The outbox may be faster than the answer to the command.</summary>
    [Fact]
    public async Task Nothing_is_queued_for_the_broker_who_opens_a_round_and_is_shown_their_card()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var partnership = await harbour.Bot.InDatabaseAsync(db => db.Partnerships.SingleAsync(TestContext.Current.CancellationToken));
        var ana = await harbour.Bot.InDatabaseAsync(db => db.People.SingleAsync(person => person.ObjectId == harbour.Ana.ObjectId, TestContext.Current.CancellationToken));

        await harbour.Bot.InScopeAsync<OpenCycle>(open => open.NowAsync(partnership, ana, TestContext.Current.CancellationToken));
        await harbour.Bot.DeliverAsync();

        Assert.DoesNotContain(harbour.Ana.View.Cards, card => card.HasButton("Send"));
        Assert.Single(harbour.Partners[1].View.Cards, card => card.HasButton("Send"));
    }

    [Fact]
    public async Task A_whole_conversation_is_in_French_for_who_speaks_French()
    {
        await using var harbour = await Harbour.WithAsync("Chloé");
        await harbour.OpensAsync();
        var chloe = harbour.Partners[1];

        var receipt = await chloe.PressesAsync("Envoyer", new { feeling = "Mixed", burdens = "Roles", helps = "LessScope", visibility = "Broker" });

        Assert.Contains("Merci de me l’avoir dit", receipt, StringComparison.Ordinal);
        Assert.Contains("transmis **avec votre nom** à **Ana**", receipt, StringComparison.Ordinal);
        await chloe.SaysAsync("mon point");
        Assert.Contains("Merci de me l’avoir dit", chloe.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partnership_that_was_created_and_joined_by_its_cards_has_check_ins()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        var code = await ana.CreatesPartnershipAsync();
        await ben.JoinsAsync(code);

        await ana.SaysAsync("schedule");
        Assert.Contains("every 2 weeks on Tuesday at 10:00 (Europe/Berlin)", ana.Shown, StringComparison.Ordinal);
        await ana.SaysAsync("check in now");
        await bot.DeliverAsync();

        Assert.Contains("Thank you for telling me", await ben.PressesAsync("Send", new { feeling = "Good" }), StringComparison.Ordinal);
    }

    private static string Json(object sent) => System.Text.Json.JsonSerializer.Serialize(sent);
}
