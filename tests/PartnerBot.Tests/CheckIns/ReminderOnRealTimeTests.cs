using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Activities;
using PartnerBot.CheckIns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Testing.Databases;
using PartnerBot.Testing.Services;
using PartnerBot.Tests.Schedules;
using PartnerBot.Wording;
using Quartz;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

/// <summary>Quartz itself, on real time and a real file.</summary>
public sealed class ReminderOnRealTimeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_firings_remind_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        var now = TimeProvider.System.GetUtcNow();
        var checkIn = await SilentAsync(database, now);
        await using var host = new SchedulingHost(database.Storage, more: services => services
            .AddWording()
            .AddScoped<ReadCandidates>()
            .AddScoped<RemindSilent>()
            .AddScoped<PlanCheckIns>());
        await host.StartAsync(Cancellation);
        var ran = new Counting();
        (await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancellation)).ListenerManager.AddJobListener(ran);

        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<PlanCheckIns>().AtAsync<RemindSilentJob>([now.AddSeconds(1), now.AddSeconds(2)], Cancellation);
        }

        await Until.TrueAsync("both firings", _ => Task.FromResult(ran.Count == 2), Until.Stopper, Cancellation);
        await host.StopAsync(Cancellation);
        await using var db = database.CreateDbContext();
        var reminder = Assert.Single(await db.Deliveries.Where(delivery => delivery.State == DeliveryState.Queued).ToListAsync(Cancellation));
        Assert.Equal(CheckInOccasions.Reminder(checkIn.CycleId, checkIn.PersonId), reminder.Occasion);
        Assert.Equal(DeliveryKind.Ask, reminder.Kind);
    }

    private static async Task<CheckIn> SilentAsync(TestDatabase database, DateTimeOffset now)
    {
        await using var db = database.CreateDbContext();
        var person = new Person(new PersonId(Guid.CreateVersion7()), "tenant", "object", now);
        person.ChatIs(new ConversationReference { ServiceUrl = "https://smba.example/", Conversation = new ConversationAccount { Id = "a:1" } });
        var draft = new PartnershipDraft("Harbour Stories", "Stories", ["City", "Museum"], PartnershipDuration.Open, null, AgreementForm.Letter, "en", "Europe/Berlin");
        var partnership = new Partnership(new PartnershipId(Guid.CreateVersion7()), draft, now);
        var membership = partnership.BrokeredBy(person.Id, now);
        membership.Join(now);
        var cycle = new Cycle(new CycleId(Guid.CreateVersion7()), partnership.Id, 1, now.AddDays(-2), now.AddDays(-2), TimeSpan.FromDays(5));
        var checkIn = new CheckIn(new CheckInId(Guid.CreateVersion7()), cycle.Id, person.Id, Visibility.Total, now.AddDays(-2));
        checkIn.RemindsAt(now);
        var card = Delivery.To(person, CheckInOccasions.Card(cycle.Id, person.Id), Activity.Message("card"), now.AddDays(-2), kind: DeliveryKind.Ask);
        card.WasSent("1", now.AddDays(-2));
        db.AddRange(person, partnership, cycle, checkIn, card);
        await db.SaveChangesAsync(Cancellation);

        return checkIn;
    }

    private sealed class Counting : IJobListener
    {
        private int _count;

        public string Name => "counting";

        public int Count => Volatile.Read(ref _count);

        public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
        {
            if (jobException is null)
                Interlocked.Increment(ref _count);

            return ValueTask.CompletedTask;
        }
    }
}
