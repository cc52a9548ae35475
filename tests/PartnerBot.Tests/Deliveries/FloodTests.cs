using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.Tests.Deliveries;

/// <summary>Many messages while Teams has a bad day: what arrived and what is said of it are counted, message by message.</summary>
public sealed class FloodTests : IAsyncLifetime
{
    private const int People = 60;

    private readonly string[] _chats = [.. Enumerable.Range(0, People).Select(number => $"chat-{number}")];
    private BotUnderTest _bot = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private FakeConnector Connector => _bot.Teams.Connector;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.InDatabaseAsync(db =>
        {
            var now = _bot.Clock.GetUtcNow();
            foreach (var chat in _chats)
            {
                var person = new Person(new PersonId(Guid.CreateVersion7(now)), FakeTeams.TenantId, chat, now);
                person.ChatIs(new ConversationReference { ServiceUrl = FakeTeams.ServiceUrl, ChannelId = "msteams", Conversation = new ConversationAccount { Id = chat } });
                db.Add(person);
                db.Add(Delivery.To(person, chat, Activity.Message($"hello, {chat}"), now));
            }

            return db.SaveChangesAsync(Cancel);
        });
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task One_429_in_five_delays_some_and_loses_none()
    {
        Connector.FailWhen(call => call % 5 == 0 ? Fault.Of(HttpStatusCode.TooManyRequests, "Throttled", retryAfterSeconds: 1) : null);

        await DeliverUntilSettledAsync();

        Assert.Equal(_chats.Order(), Arrived());
        Assert.All(await StatesAsync(), state => Assert.Equal(DeliveryState.Sent, state.Value));
        var refused = Connector.Calls.Count - People;
        Assert.Equal(Connector.Calls.Count / 5, refused);
        Assert.Equal(refused, await _bot.InDatabaseAsync(db => db.Deliveries.SumAsync(delivery => delivery.Attempts, Cancel)));
    }

    /// <summary>What happens to calls 11 to 30, and how many of them arrived all the same.</summary>
    [Theory]
    [InlineData("503 before", 0)]
    [InlineData("503 after", 20)]
    [InlineData("cut before", 0)]
    [InlineData("cut after", 20)]
    public async Task A_burst_after_which_nobody_knows_leaves_exactly_those_in_doubt_and_repeats_none(string burst, int arrivedAllTheSame)
    {
        var fault = burst.StartsWith("503", StringComparison.Ordinal) ? Fault.Of(HttpStatusCode.ServiceUnavailable, "ServiceError") : Fault.Reset;
        Connector.FailWhen(call => call is > 10 and <= 30 ? fault with { AfterDoingIt = burst.EndsWith("after", StringComparison.Ordinal) } : null);

        await DeliverUntilSettledAsync();

        await InDoubtMustBeAsync(20, arrivedAllTheSame);
    }

    [Fact]
    public async Task A_call_that_nobody_answers_in_time_is_in_doubt_and_not_repeated()
    {
        Connector.FailWhen(call => call is > 10 and <= 14 ? Fault.TimeIsUp with { AfterDoingIt = true } : null);

        await DeliverUntilSettledAsync();

        await InDoubtMustBeAsync(4, arrivedAllTheSame: 4);
    }

    /// <summary>All hands are full, the first message is through and is being written down, and meanwhile all the others get through, too.</summary>
    [Fact]
    public async Task What_is_due_while_all_hands_are_full_is_sent_also_when_they_are_free_at_one_blow()
    {
        var hands = new DeliveryOptions().Parallel;
        var (first, others) = (new TaskCompletionSource(), new TaskCompletionSource());
        Connector.FailWhen(call => call > hands ? null : Fault.NoneAfter(call == 1 ? first.Task : others.Task));
        var sending = _bot.DeliverAsync();
        await HappensAsync("all hands to be full", () => Connector.Calls.Count == hands);

        await _bot.InDatabaseAsync(async db =>
        {
            await using var writing = await db.Database.BeginTransactionAsync(Cancel);
            await db.Deliveries.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Attempts, row => row.Attempts), Cancel);
            first.SetResult();
            await HappensAsync("the first to be through", () => Through() == 1);
            others.SetResult();
            await HappensAsync("the others to be through", () => Through() == hands);
            await writing.RollbackAsync(Cancel);

            return 0;
        });
        await sending;

        Assert.Equal(_chats.Order(), Arrived());
    }

    [Fact]
    public async Task A_connector_that_cannot_be_reached_gets_everything_later()
    {
        _bot.Teams.IsConnectorOutOfReach = true;
        await _bot.TriesToDeliverAsync();
        Assert.Empty(Arrived());

        _bot.Teams.IsConnectorOutOfReach = false;
        await DeliverUntilSettledAsync();

        Assert.Equal(_chats.Order(), Arrived());
        Assert.Equal(People, Connector.Calls.Count);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_lost_however_long_it_lasts()
    {
        _bot.Teams.Entra.IsDown = true;
        for (var minute = 0; minute < 60; minute++)
        {
            await _bot.TriesToDeliverAsync();
            _bot.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.InRange(_bot.Teams.Entra.SignIns.Count, 1, 60);
        Assert.All(await StatesAsync(), state => Assert.Equal(DeliveryState.Queued, state.Value));

        _bot.Teams.Entra.IsDown = false;
        await DeliverUntilSettledAsync();

        Assert.Equal(_chats.Order(), Arrived());
        Assert.Equal(People, Connector.Calls.Count);
    }

    [Fact]
    public async Task A_token_that_is_withdrawn_in_the_middle_is_renewed_and_nothing_is_lost_or_repeated()
    {
        Connector.FailWhen(call =>
        {
            if (call == 20)
            {
                // A token younger than a minute would not be mended by another one.
                _bot.Clock.Advance(TimeSpan.FromMinutes(2));
                _bot.Teams.Entra.RevokeTokens();
            }

            return null;
        });

        await DeliverUntilSettledAsync();

        Assert.Equal(_chats.Order(), Arrived());
        Assert.All(await StatesAsync(), state => Assert.Equal(DeliveryState.Sent, state.Value));
        Assert.InRange(Connector.Calls.Count, People + 1, People + new DeliveryOptions().Parallel);
    }

    private static Task HappensAsync(string awaited, Func<bool> isSo) => Until.TrueAsync(awaited, _ => Task.FromResult(isSo()), Until.Stopper, Cancel);

    private int Through() => _bot.Logs.Lines.Count(line => line.Contains(" 1000 Delivery ", StringComparison.Ordinal));

    private async Task DeliverUntilSettledAsync()
    {
        for (var round = 0; round < 100; round++)
        {
            await _bot.TriesToDeliverAsync();
            if ((await StatesAsync()).All(state => state.Value != DeliveryState.Queued))
                return;

            _bot.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Fail("After so long everything must be settled.");
    }

    private async Task InDoubtMustBeAsync(int inDoubt, int arrivedAllTheSame)
    {
        var arrived = Arrived();
        var states = await StatesAsync();

        Assert.Equal(arrived.Distinct(), arrived);
        Assert.Equal(People, Connector.Calls.Count);
        Assert.Equal(inDoubt, states.Count(state => state.Value == DeliveryState.Unknown));
        Assert.Equal(People - inDoubt, states.Count(state => state.Value == DeliveryState.Sent));
        Assert.Equal(arrivedAllTheSame, states.Count(state => state.Value == DeliveryState.Unknown && arrived.Contains(state.Key)));
        Assert.All(states.Where(state => state.Value == DeliveryState.Sent), state => Assert.Contains(state.Key, arrived));
    }

    private List<string> Arrived() => [.. Connector.Sent.Select(sent => sent.ConversationId).Order()];

    private Task<Dictionary<string, DeliveryState>> StatesAsync() =>
        _bot.InDatabaseAsync(db => db.Deliveries.ToDictionaryAsync(delivery => delivery.Occasion, delivery => delivery.State, Cancel));
}
