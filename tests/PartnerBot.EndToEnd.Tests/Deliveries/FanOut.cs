using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Deliveries;

/// <summary>One message to each of many people, laid into the outbox of a database that bots in other processes send from.</summary>
/// <param name="teams">Where they arrive.</param>
/// <param name="open">Opens the database.</param>
/// <param name="inTenant">How many people are of the same tenant, which takes 25 messages a second: with few in each, no limit of Teams stands in the way.</param>
internal sealed class FanOut(FakeTeams teams, Func<PartnerBotDb> open, int inTenant = 20)
{
    private const string Occasion = "fan-out/";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private int _people;

    /// <summary>Lays a message to each of so many people into the outbox, who are others than those before.</summary>
    public Task QueueAsync(int people, CancellationToken cancellationToken) => QueueAsync(people, TimeSpan.Zero, cancellationToken);

    /// <summary>Queues what is to leave after a while.</summary>
    public async Task QueueAsync(int people, TimeSpan dueIn, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var numbers = Enumerable.Range(_people, people);
        _people += people;
        foreach (var some in numbers.Chunk(2000))
        {
            await using var db = open();
            foreach (var number in some)
            {
                var person = new Person(new PersonId(Guid.CreateVersion7(now)), $"tenant-{number / inTenant}", $"person-{number}", now);
                person.ChatIs(new ConversationReference
                {
                    ServiceUrl = teams.LocalServiceUrl,
                    ChannelId = "msteams",
                    Conversation = new ConversationAccount { Id = $"chat-{number}" },
                });
                db.Add(person);
                db.Add(Delivery.To(person, $"{Occasion}{number}", Activity.Message($"good day, number {number}"), now, now + dueIn));
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }

    public Task ArrivedAsync(int count, CancellationToken cancellationToken) => Until.TrueAsync(
        $"{count} messages", _ => Task.FromResult(teams.Connector.Sent.Count >= count), Patience, cancellationToken);

    /// <summary>Queues more and more until what was asked for has come of it.</summary>
    public async Task WorksAgainAsync(Func<bool> works, CancellationToken cancellationToken)
    {
        while (!works())
        {
            await QueueAsync(200, cancellationToken);
            await SettledAsync(cancellationToken);
        }
    }

    public Task SettledAsync(CancellationToken cancellationToken) => Until.TrueAsync(
        "all deliveries to be settled",
        async token =>
        {
            await using var db = open();
            try
            {
                return !await Mine(db).AnyAsync(delivery => delivery.SettledAt == null, token);
            }
            catch (Exception e) when ((e.InnerException ?? e) is DbException)
            {
                // Restarted in the middle, as the test wishes.
                return false;
            }
        },
        Patience,
        cancellationToken);

    /// <summary>Holds that everybody got the message once, but for those in doubt, of whom there are at most so many.</summary>
    public async Task MustHaveArrivedOnceAsync(int mostInDoubt, CancellationToken cancellationToken)
    {
        await using var db = open();
        var states = await Mine(db)
            .Join(db.People, delivery => delivery.PersonId, person => person.Id, (delivery, person) => new { person.ObjectId, delivery.State })
            .ToDictionaryAsync(one => one.ObjectId.Replace("person-", "chat-", StringComparison.Ordinal), one => one.State, cancellationToken);
        var arrived = teams.Connector.Sent.Where(sent => states.ContainsKey(sent.ConversationId)).CountBy(sent => sent.ConversationId).ToDictionary();

        Assert.Equal(_people, states.Count);
        Assert.DoesNotContain(arrived, chat => chat.Value > 1);
        Assert.All(states.Where(state => state.Value != DeliveryState.Unknown), state =>
        {
            Assert.Equal(DeliveryState.Sent, state.Value);
            Assert.True(arrived.ContainsKey(state.Key), $"{state.Key} counts as sent and got nothing.");
        });
        var inDoubt = states.Count(state => state.Value == DeliveryState.Unknown);
        Assert.InRange(inDoubt, 0, mostInDoubt);
        TestContext.Current.SendDiagnosticMessage($"{arrived.Count} of {_people} arrived: lost {states.Keys.Count(chat => states[chat] == DeliveryState.Sent && !arrived.ContainsKey(chat))}, doubled {arrived.Count(chat => chat.Value > 1)}, in doubt {inDoubt}.");
    }

    /// <summary>Beside those that the bots queue themselves.</summary>
    private static IQueryable<Delivery> Mine(PartnerBotDb db) => db.Deliveries.Where(delivery => delivery.Occasion.StartsWith(Occasion));
}
