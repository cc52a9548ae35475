using System.Diagnostics;
using PartnerBot.Benchmarks.Load;
using PartnerBot.BotFramework.Hosting;
using PartnerBot.CheckIns;
using PartnerBot.Commands;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Schedules;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Benchmarks.Measuring;

/// <summary>Measures a round for a hundred thousand people: preparing it, and making everybody's card, one step after the other as one job would.</summary>
internal sealed class MeasurePlanning(int people)
{
    // Rounds are prepared six days before, and asked on their day.
    private static readonly TimeSpan UntilTheDay = TimeSpan.FromDays(3);

    public async Task<Table> RunAsync(IEnumerable<(string Name, StorageOptions Storage)> databases)
    {
        var table = new Table("a round, 24 zones", "people", "prepare s", "ask s", "messages", "people/s", "triggers", "RSS MB");
        foreach (var (name, storage) in databases)
        {
            var clock = new Moved(TimeProvider.System);
            var begin = clock.GetUtcNow();
            await using var crowd = new Crowd(storage);
            await crowd.GatherAsync(people, (begin + UntilTheDay).DayOfWeek, begin);
            await using var host = Host(storage, clock);

            var prepared = await TimeAsync<PrepareRounds>(host, async prepare =>
            {
                foreach (var zone in Crowd.Zones)
                {
                    await prepare.OfGroupAsync(new RoundGroup((begin + UntilTheDay).DayOfWeek, Crowd.At, zone), CancellationToken.None);
                }
            });
            clock.Ahead = UntilTheDay + TimeSpan.FromDays(1);
            var asked = await TimeAsync<AskPartners>(host, ask => ask.AllDueAsync(CancellationToken.None));
            var (messages, triggers) = await crowd.CountAsync();
            table.Add(name, people, prepared, asked, messages, messages / (prepared + asked), triggers, ProcessFigures.Memory(Environment.ProcessId));
        }

        return table;
    }

    /// <summary>As much of the product as a round needs; nothing of it is started.</summary>
    private static WebApplication Host(StorageOptions storage, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        foreach (var (name, value) in storage.Settings())
        {
            builder.Configuration[name] = value;
        }

        builder.Services.AddSingleton(clock);
        builder.Services.AddStorage().AddSchedules().AddDeliveries().AddPrivacy().AddWording();
        builder.Services.AddBotFramework(builder.Configuration).AddPeople().AddCommands().AddPartnerships().AddCheckIns();

        return builder.Build();
    }

    private static async Task<double> TimeAsync<TService>(WebApplication host, Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        var service = scope.ServiceProvider.GetRequiredService<TService>();
        var begin = Stopwatch.GetTimestamp();
        await work(service);

        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    /// <summary>The system's clock, moved ahead.</summary>
    private sealed class Moved(TimeProvider clock) : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + Ahead;
    }
}
