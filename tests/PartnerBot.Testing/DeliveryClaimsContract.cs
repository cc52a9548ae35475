using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Connector;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Storage;
using Xunit;

namespace PartnerBot.Testing;

/// <summary>How hosts share the outbox, on any database. One class of tests for each derives from this one.</summary>
public abstract class DeliveryClaimsContract
{
    private const string OneTenant = "tenant";

    private static readonly TimeSpan Claim = new DeliveryOptions().Claim;

    private readonly TestClock _clock = new();
    private readonly ConnectorThrottle _throttle;

    protected DeliveryClaimsContract() => _throttle = new ConnectorThrottle(_clock, Options.Create(new ThrottleOptions()));

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract IDbContextFactory<PartnerBotDb> Database { get; }

    // Hosts know nothing of each other: each is as good as another one.
    private DeliveryClaims Host => new(Database, _throttle, Options.Create(new DeliveryOptions()), _clock, NullLogger<DeliveryClaims>.Instance);

    [Fact]
    public async Task What_is_due_is_taken_the_oldest_first_and_what_is_not_is_left()
    {
        await QueueAsync("second", TimeSpan.FromMinutes(-1));
        await QueueAsync("first", TimeSpan.FromMinutes(-2));
        await QueueAsync("third", TimeSpan.Zero);
        await QueueAsync("not yet", TimeSpan.FromMinutes(1));

        Assert.Equal(["first", "second"], Occasions(await Host.TakeAsync(2, Cancellation)));
        Assert.Equal(["third"], Occasions(await Host.TakeAsync(2, Cancellation)));
    }

    [Fact]
    public async Task What_a_host_had_only_taken_when_it_died_another_takes_and_sends_when_the_lease_is_over()
    {
        await QueueAsync("message");
        await Host.TakeAsync(1, Cancellation);

        _clock.Advance(Claim - TimeSpan.FromSeconds(1));
        Assert.Empty(await Host.TakeAsync(1, Cancellation));

        _clock.Advance(TimeSpan.FromSeconds(1));
        await Host.SettleAbandonedAsync(Cancellation);
        var taken = Assert.Single(await Host.TakeAsync(1, Cancellation));
        Assert.True(await Host.BeginAsync(taken.Delivery, Cancellation));
    }

    [Fact]
    public async Task What_a_host_was_sending_when_it_died_is_in_doubt_and_nobody_sends_it_again()
    {
        await QueueAsync("message");
        var taken = Assert.Single(await Host.TakeAsync(1, Cancellation));
        await Host.BeginAsync(taken.Delivery, Cancellation);

        _clock.Advance(Claim + TimeSpan.FromSeconds(1));
        Assert.Empty(await Host.TakeAsync(1, Cancellation));
        await Host.SettleAbandonedAsync(Cancellation);
        Assert.Empty(await Host.TakeAsync(1, Cancellation));

        await using var db = Database.CreateDbContext();
        var delivery = await db.Deliveries.SingleAsync(Cancellation);
        Assert.Equal((DeliveryState.Unknown, "SenderDied", ""), (delivery.State, delivery.Reason, delivery.Message));
    }

    [Fact]
    public async Task What_a_host_is_sending_is_left_to_it_while_the_lease_lasts()
    {
        await QueueAsync("message");
        var taken = Assert.Single(await Host.TakeAsync(1, Cancellation));
        _clock.Advance(Claim / 2);
        await Host.BeginAsync(taken.Delivery, Cancellation);

        _clock.Advance(Claim - TimeSpan.FromSeconds(1));
        await Host.SettleAbandonedAsync(Cancellation);

        await using var db = Database.CreateDbContext();
        Assert.Equal(DeliveryState.Sending, (await db.Deliveries.SingleAsync(Cancellation)).State);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_host_that_slept_through_its_lease_sends_nothing_when_it_wakes(bool takenByAnother)
    {
        await QueueAsync("message");
        var asleep = Assert.Single(await Host.TakeAsync(1, Cancellation));

        _clock.Advance(TimeSpan.FromMinutes(2));
        if (takenByAnother)
            Assert.Single(await Host.TakeAsync(1, Cancellation));

        Assert.False(await Host.BeginAsync(asleep.Delivery, Cancellation));
    }

    [Fact]
    public async Task What_is_taken_back_while_in_hand_is_not_sent()
    {
        await QueueAsync("message");
        var taken = Assert.Single(await Host.TakeAsync(1, Cancellation));

        await using (var db = Database.CreateDbContext())
            await db.Deliveries.Where(delivery => delivery.State == DeliveryState.Queued).ExecuteDeleteAsync(Cancellation);

        Assert.False(await Host.BeginAsync(taken.Delivery, Cancellation));
    }

    [Fact]
    public async Task Of_a_tenant_without_room_nothing_is_taken_and_of_others_everything()
    {
        await QueueAsync("for the full", tenant: "full");
        await QueueAsync("for the other", tenant: "other");
        _throttle.Throttled("full", TimeSpan.FromSeconds(30));

        Assert.Equal(["for the other"], Occasions(await Host.TakeAsync(10, Cancellation)));
        _clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(["for the full"], Occasions(await Host.TakeAsync(10, Cancellation)));
    }

    [Fact]
    public async Task However_much_waits_for_a_tenant_without_room_others_get_theirs_the_oldest_first()
    {
        await QueueManyAsync(TakeStatement.Near + 100, "full");
        await QueueAsync("younger", TimeSpan.FromSeconds(-1), tenant: "another");
        await QueueAsync("older", TimeSpan.FromSeconds(-2), tenant: "other");
        await QueueAsync("not yet", TimeSpan.FromSeconds(1), tenant: "other");
        _throttle.Throttled("full", TimeSpan.FromSeconds(30));

        Assert.Equal(["older"], Occasions(await Host.TakeAsync(1, Cancellation)));
        Assert.Equal(["younger"], Occasions(await Host.TakeAsync(10, Cancellation)));
        Assert.Empty(await Host.TakeAsync(10, Cancellation));
    }

    [Fact]
    public async Task What_a_host_of_the_release_before_queued_without_saying_whose_it_is_comes_as_well()
    {
        await QueueManyAsync(TakeStatement.Near + 100, "full");
        await QueueAsync("for the full", tenant: "full");
        await QueueAsync("for the other", tenant: "other");
        await SaysNotWhoseAsync();
        _throttle.Throttled("full", TimeSpan.FromSeconds(30));

        Assert.Equal(["for the other"], Occasions(await Host.TakeAsync(10, Cancellation)));
    }

    [Theory]
    [InlineData(true)]
    // What shows that the measure would see it.
    [InlineData(false)]
    public async Task A_look_costs_as_much_however_much_waits_for_a_tenant_without_room_if_all_say_whose_they_are(bool saysWhose)
    {
        await QueueManyAsync(2 * TakeStatement.Near, "full");
        var few = await WorkAsync();
        await QueueManyAsync(8 * TakeStatement.Near, "full");
        var many = await WorkAsync();

        Assert.InRange((double)many / few, saysWhose ? 0.5 : 2, saysWhose ? 1.2 : 10);

        async Task<long> WorkAsync()
        {
            if (!saysWhose)
                await SaysNotWhoseAsync();
            await using var db = Database.CreateDbContext();
            var statement = new TakeStatement(db.Database.IsNpgsql(), passedOver: 1);
            var now = _clock.GetUtcNow();
            object[] values = [now.UtcDateTime, 8, Guid.CreateVersion7(now), (now + Claim).UtcDateTime, "full"];

            return await StatementWork.OfAsync(db, statement.Nearest, values, Cancellation) + await StatementWork.OfAsync(db, statement.Elsewhere, values, Cancellation);
        }
    }

    [Fact]
    public async Task A_batch_of_the_nightly_purge_costs_as_much_however_much_is_kept()
    {
        await QueueManyAsync(1_000, "few");
        var few = await WorkAsync();
        await QueueManyAsync(9_000, "many");
        var many = await WorkAsync();

        Assert.InRange((many + 1.0) / (few + 1), 0.5, 1.2);

        async Task<long> WorkAsync()
        {
            await using var db = Database.CreateDbContext();
            var now = _clock.GetUtcNow();
            await db.Deliveries.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.SettledAt, now).SetProperty(row => row.State, DeliveryState.Sent), Cancellation);
            object[] values = [(now - TimeSpan.FromDays(90)).UtcDateTime];

            return await StatementWork.OfAsync(db, "DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries WHERE settled_at < {0} ORDER BY settled_at LIMIT 500)", values, Cancellation);
        }
    }

    [Fact]
    public async Task Hosts_that_take_at_the_same_time_take_each_message_once()
    {
        var queued = Enumerable.Range(0, 120).Select(number => $"message {number}").Order(StringComparer.Ordinal).ToList();
        await QueueAsync([.. queued]);

        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(TakeAllAsync, Cancellation)));

        Assert.Equal(queued, taken.SelectMany(one => one).Order(StringComparer.Ordinal));

        async Task<List<string>> TakeAllAsync()
        {
            var host = Host;
            var mine = new List<string>();
            while (await host.TakeAsync(5, Cancellation) is { Count: > 0 } some)
            {
                foreach (var item in some)
                {
                    Assert.True(await host.BeginAsync(item.Delivery, Cancellation));
                }

                mine.AddRange(Occasions(some));
            }

            return mine;
        }
    }

    private static IEnumerable<string> Occasions(IEnumerable<InHand> inHand) => inHand.Select(item => item.Delivery.Occasion);

    /// <summary>Queues so many for one person, all due a minute ago.</summary>
    private async Task QueueManyAsync(int count, string tenant)
    {
        var now = _clock.GetUtcNow();
        await using var db = Database.CreateDbContext();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var person = new Person(new PersonId(Guid.CreateVersion7(now)), tenant, $"of many {count}", now);
        db.People.Add(person);
        db.Deliveries.AddRange(Enumerable.Range(0, count).Select(number =>
            Delivery.To(person, $"of many {count}/{number}", Activity.Message("hello"), now, now - TimeSpan.FromMinutes(1))));

        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>As hosts of the release before leave it, which do not know of that column.</summary>
    private async Task SaysNotWhoseAsync()
    {
        await using var db = Database.CreateDbContext();
        await db.Deliveries.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.TenantId, (string?)null), Cancellation);
    }

    private Task QueueAsync(string occasion, TimeSpan due = default, string tenant = OneTenant) => QueueAsync([occasion], due, tenant);

    private async Task QueueAsync(string[] occasions, TimeSpan due = default, string tenant = OneTenant)
    {
        var now = _clock.GetUtcNow();
        await using var db = Database.CreateDbContext();
        foreach (var occasion in occasions)
        {
            var person = new Person(new PersonId(Guid.CreateVersion7(now)), tenant, occasion, now);
            db.People.Add(person);
            db.Deliveries.Add(Delivery.To(person, occasion, Activity.Message("hello"), now, now + due));
        }

        await db.SaveChangesAsync(Cancellation);
    }
}
