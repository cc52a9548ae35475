using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Connector;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.Tests.Deliveries;

public sealed class SendDueTests
{
    [Fact]
    public async Task A_queued_message_arrives_in_the_personal_chat_once()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = await SomebodyAsync(bot, "Ana");
        await QueueAsync(bot, ana, "a good day to you");

        await bot.DeliverAsync();
        await bot.DeliverAsync();

        Assert.Single(ana.View.Texts, "a good day to you");
        var delivery = await TheDeliveryAsync(bot);
        Assert.Equal(DeliveryState.Sent, delivery.State);
        Assert.Empty(delivery.Message);
    }

    [Fact]
    public async Task A_message_waits_for_its_time()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = await SomebodyAsync(bot, "Ana");
        await QueueAsync(bot, ana, "tomorrow", dueIn: TimeSpan.FromDays(1));

        await bot.DeliverAsync();
        Assert.DoesNotContain("tomorrow", ana.View.Texts);

        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.DeliverAsync();
        Assert.Contains("tomorrow", ana.View.Texts);
    }

    [Fact]
    public async Task A_message_whose_occasion_has_passed_is_not_sent()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = await SomebodyAsync(bot, "Ana");
        await QueueAsync(bot, ana, "too late", expiresIn: TimeSpan.FromHours(1));

        bot.Clock.Advance(TimeSpan.FromHours(1));
        await bot.DeliverAsync();

        Assert.DoesNotContain("too late", ana.View.Texts);
        Assert.Equal((DeliveryState.Expired, ""), StateAndWords(await TheDeliveryAsync(bot)));
    }

    [Fact]
    public async Task Many_that_may_not_be_sent_do_not_hold_up_one_that_may()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = await SomebodyAsync(bot, "Ana");
        for (var number = 0; number < 5 * new DeliveryOptions().Parallel; number++)
        {
            await QueueAsync(bot, ana, $"too late {number}", expiresIn: TimeSpan.Zero);
        }

        await QueueAsync(bot, ana, "just in time");
        await bot.DeliverAsync();

        Assert.Contains("just in time", ana.View.Texts);
    }

    [Fact]
    public async Task A_busy_channel_gets_the_message_when_it_asked_for_it()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = await SomebodyAsync(bot, "Ana");
        await QueueAsync(bot, ana, "patience");
        bot.Teams.Connector.FailNext(Fault.Of(HttpStatusCode.TooManyRequests, "Throttled", retryAfterSeconds: 30));

        await bot.TriesToDeliverAsync();
        Assert.Equal(DeliveryState.Queued, (await TheDeliveryAsync(bot)).State);

        bot.Clock.Advance(TimeSpan.FromSeconds(30));
        await bot.DeliverAsync();
        Assert.Single(ana.View.Texts, "patience");
    }

    [Fact]
    public async Task A_message_that_may_have_arrived_is_not_repeated()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = await SomebodyAsync(bot, "Ana");
        await QueueAsync(bot, ana, "once only");
        bot.Teams.Connector.FailNext(Fault.Of(HttpStatusCode.BadGateway, "ServiceError") with { AfterDoingIt = true });

        await bot.TriesToDeliverAsync();
        bot.Clock.Advance(TimeSpan.FromDays(1));
        await bot.DeliverAsync();

        Assert.Single(ana.View.Texts, "once only");
        Assert.Equal((DeliveryState.Unknown, ""), StateAndWords(await TheDeliveryAsync(bot)));
    }

    [Theory]
    [InlineData("BotNotInConversationRoster", nameof(DeliveryState.NotInstalled))]
    [InlineData("ConversationBlockedByUser", nameof(DeliveryState.Blocked))]
    public async Task Who_removed_or_blocked_the_bot_is_left_in_peace_until_they_write_again(string code, string expected)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = await SomebodyAsync(bot, "Ana");
        await QueueAsync(bot, ana, "first");
        bot.Teams.Connector.FailNext(Fault.Of(HttpStatusCode.Forbidden, code));
        await bot.DeliverAsync();
        await QueueAsync(bot, ana, "second");
        await bot.DeliverAsync();

        Assert.DoesNotContain("second", ana.View.Texts);
        var states = await bot.InDatabaseAsync(db => db.Deliveries.OrderBy(delivery => delivery.QueuedAt).Select(delivery => delivery.State).ToListAsync());
        Assert.Equal([Enum.Parse<DeliveryState>(expected), DeliveryState.NotInstalled], states);

        await ana.SaysAsync("hello");
        await QueueAsync(bot, ana, "third");
        await bot.DeliverAsync();
        Assert.Contains("third", ana.View.Texts);
    }

    [Fact]
    public async Task Who_removed_the_app_is_written_to_again_as_soon_as_it_is_back()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = await SomebodyAsync(bot, "Ana");
        await ana.PostAsync(ana.Activity("installationUpdate") with { Action = "remove" });
        await QueueAsync(bot, ana, "into the void");
        await bot.DeliverAsync();
        var calls = bot.Teams.Connector.Calls.Count;
        Assert.Equal(DeliveryState.NotInstalled, (await TheDeliveryAsync(bot)).State);

        await ana.InstallsAsync();
        await QueueAsync(bot, ana, "good to have you back");
        await bot.DeliverAsync();

        Assert.DoesNotContain("into the void", ana.View.Texts);
        Assert.Contains("good to have you back", ana.View.Texts);
        Assert.DoesNotContain(bot.Teams.Connector.Calls.Take(calls), call => call.Body?.ToString().Contains("into the void", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("deliveries", "message", "occasion = 'test/closed'")]
    [InlineData("people", "teams_name", "teams_name IS NOT NULL AND object_id = (SELECT object_id FROM people ORDER BY first_seen_at LIMIT 1)")]
    public async Task One_that_the_keys_do_not_open_rests_and_keeps_no_other_from_being_sent(string table, string column, string which)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = await SomebodyAsync(bot, "Ana");
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        var ben = await SomebodyAsync(bot, "Ben");
        await QueueAsync(bot, ana, "closed");
        await QueueAsync(bot, ben, "open");
        var lost = new WordSafe(new EphemeralDataProtectionProvider()).Lock("nobody has this key");
#pragma warning disable EF1002 // The names stand above.
        await bot.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync($"UPDATE {table} SET {column} = {{0}} WHERE {which}", lost));
#pragma warning restore EF1002

        await bot.TriesToDeliverAsync();
        await bot.TriesToDeliverAsync();

        Assert.Contains("open", ben.View.Texts);
        Assert.Equal(1, await bot.InDatabaseAsync(db => db.Deliveries.CountAsync(delivery => delivery.State == DeliveryState.Queued && delivery.ClaimedBy == null)));
        Assert.Single(bot.Logs.Lines, line => line.Contains("tried again in an hour", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whose_chat_was_lost_with_the_keys_is_written_to_again_as_soon_as_they_write()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = await SomebodyAsync(bot, "Ana");
        // What was locked with a key that is lost, and accepted as lost, opens as nothing.
        await bot.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"UPDATE people SET chat = ''"));
        await QueueAsync(bot, ana, "nobody knows where to");
        await bot.DeliverAsync();

        Assert.Equal(DeliveryState.NotInstalled, (await TheDeliveryAsync(bot)).State);
        Assert.DoesNotContain(bot.Logs.Lines, line => line.Contains("could not be sent", StringComparison.Ordinal));

        await ana.SaysAsync("hello");
        await QueueAsync(bot, ana, "there you are");
        await bot.DeliverAsync();
        Assert.Contains("there you are", ana.View.Texts);
    }

    [Fact]
    public async Task A_dead_host_does_not_keep_the_others_from_what_it_had_only_taken()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = await SomebodyAsync(bot, "Ana");
        await QueueAsync(bot, ana, "late but once");
        await bot.InScopeAsync<DeliveryClaims>(claims => claims.TakeAsync(1, CancellationToken.None));

        await bot.DeliverAsync();
        Assert.DoesNotContain("late but once", ana.View.Texts);

        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await bot.DeliverAsync();
        Assert.Single(ana.View.Texts, "late but once");
    }

    [Fact]
    public async Task What_a_dead_sender_had_in_hand_is_in_doubt_and_not_repeated()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = await SomebodyAsync(bot, "Ana");
        await QueueAsync(bot, ana, "in doubt");
        await bot.InDatabaseAsync(db => db.Deliveries.ExecuteUpdateAsync(rows => rows
            .SetProperty(row => row.State, DeliveryState.Sending)
            .SetProperty(row => row.ClaimedUntil, bot.Clock.GetUtcNow().AddMinutes(2))));

        bot.Clock.Advance(TimeSpan.FromMinutes(3));
        await bot.InScopeAsync<DeliveryClaims>(claims => claims.SettleAbandonedAsync(CancellationToken.None));
        await bot.DeliverAsync();

        Assert.DoesNotContain("in doubt", ana.View.Texts);
        Assert.Equal((DeliveryState.Unknown, ""), StateAndWords(await TheDeliveryAsync(bot)));
    }

    [Fact]
    public async Task A_connector_that_is_out_of_reach_gets_the_message_later()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = await SomebodyAsync(bot, "Ana");
        await QueueAsync(bot, ana, "later then");
        bot.Teams.Connector.FailNext(Fault.Of(HttpStatusCode.PreconditionFailed, "PreconditionFailed"));

        await bot.TriesToDeliverAsync();
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await bot.DeliverAsync();

        Assert.Single(ana.View.Texts, "later then");
    }

    [Fact]
    public async Task A_tenant_without_room_gets_its_messages_later_and_holds_up_nobody_else()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = await SomebodyAsync(bot, "Ana");
        var ben = bot.Person("Ben", tenantId: "7e0a0000-0000-4000-8000-000000000002");
        await ben.SaysAsync("hello");
        bot.Services.GetRequiredService<ConnectorThrottle>().Throttled(ana.TenantId, TimeSpan.FromSeconds(30));
        await QueueAsync(bot, ana, "for Ana");
        await QueueAsync(bot, ben, "for Ben");

        await bot.TriesToDeliverAsync();
        Assert.Contains("for Ben", ben.View.Texts);
        var held = await bot.InDatabaseAsync(db => db.Deliveries.SingleAsync(delivery => delivery.State == DeliveryState.Queued));
        Assert.Equal((0, null), (held.Attempts, held.ClaimedBy));

        bot.Clock.Advance(TimeSpan.FromSeconds(30));
        await bot.DeliverAsync();
        Assert.Single(ana.View.Texts, "for Ana");
    }

    [Fact]
    public async Task What_one_person_gets_comes_in_the_order_in_which_it_was_due_though_the_first_has_to_wait()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = await SomebodyAsync(bot, "Ana");
        string[] pages = ["page one", "page two", "page three"];
        foreach (var (number, page) in pages.Index())
            await QueueAsync(bot, ana, page, dueIn: TimeSpan.FromMilliseconds(number - pages.Length));
        bot.Teams.Connector.FailWhen(call => call == 1 ? Fault.Of(HttpStatusCode.TooManyRequests, "Throttled", retryAfterSeconds: 30) : null);

        await bot.TriesToDeliverAsync();
        Assert.DoesNotContain(ana.View.Texts, pages.Contains);

        bot.Clock.Advance(TimeSpan.FromSeconds(31));
        await bot.DeliverAsync();
        Assert.Equal(pages, ana.View.Texts.Where(pages.Contains));
    }

    private static async Task<Partner> SomebodyAsync(BotUnderTest bot, string name)
    {
        var person = bot.Person(name);
        await person.SaysAsync("hello");

        return person;
    }

    private static Task<int> QueueAsync(BotUnderTest bot, Partner to, string text, TimeSpan? dueIn = null, TimeSpan? expiresIn = null) =>
        bot.InDatabaseAsync(async db =>
        {
            var person = await db.People.SingleAsync(person => person.ObjectId == to.ObjectId);
            var now = bot.Clock.GetUtcNow();
            db.Deliveries.Add(Delivery.To(person, $"test/{text}", Activity.Message(text), now, now + dueIn, now + expiresIn));

            return await db.SaveChangesAsync();
        });

    /// <summary>What became of it, and what is left of its words: nothing, whatever became of it.</summary>
    private static (DeliveryState State, string Words) StateAndWords(Delivery delivery) => (delivery.State, delivery.Message);

    private static Task<Delivery> TheDeliveryAsync(BotUnderTest bot) => bot.InDatabaseAsync(db => db.Deliveries.SingleAsync());
}
