using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerBot.BotFramework.State;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.CheckIns;
using Xunit;

namespace PartnerBot.Tests.Privacy;

/// <summary>An erasure that is cut anywhere is carried out at the next purge, and nothing of it is left half done meanwhile.</summary>
public sealed class InterruptedErasureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cut_at_any_step_it_is_finished_later()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        await harbour.Partners[1].SaysAsync("my profile");
        await using var counting = harbour.Bot.Services.CreateAsyncScope();
        var steps = counting.ServiceProvider.GetServices<IPersonalData>().Count();
        for (var step = 0; step <= steps; step++)
        {
            await AssertFinishesAsync(harbour.Bot, step);
        }
    }

    [Fact]
    public async Task Cut_while_the_conversation_is_erased_it_is_finished_later()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var id = await IdAsync(harbour.Bot, "Ben");
        await using (var scope = harbour.Bot.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            var erase = Erase(services, services.GetServices<IPersonalData>(), new UnpluggedStore());
            await Assert.ThrowsAsync<IOException>(() => erase.RunAsync(id, Cancellation));
        }

        await harbour.Bot.InScopeAsync<PurgeAll>(purge => purge.RunAsync(Cancellation));

        Assert.Equal(1, await harbour.Bot.InDatabaseAsync(db => db.People.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task One_that_fails_again_does_not_keep_others_from_theirs()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Chi");
        await harbour.Bot.InDatabaseAsync(db => db.People.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.WantsErasureSince, harbour.Bot.Clock.GetUtcNow()), Cancellation));
        await using (var scope = harbour.Bot.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            var erase = Erase(services, services.GetServices<IPersonalData>(), new UnpluggedStore(times: 1));
            await Assert.ThrowsAsync<AggregateException>(() => new FinishErasures(services.GetRequiredService<PartnerBotDb>(), erase).PurgeAsync(Cancellation));
        }

        Assert.Equal(1, await harbour.Bot.InDatabaseAsync(db => db.People.CountAsync(Cancellation)));
    }

    private static async Task AssertFinishesAsync(BotUnderTest bot, int step)
    {
        var person = bot.Person($"Person {step}");
        await person.SaysAsync("help");
        var id = await IdAsync(bot, person.Name);
        await using (var scope = bot.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            List<IPersonalData> cut = [.. services.GetServices<IPersonalData>()];
            cut.Insert(step, new PowerCut());
            var erase = Erase(services, cut, services.GetRequiredService<IStateStore>());
            await Assert.ThrowsAsync<IOException>(() => erase.RunAsync(id, Cancellation));
        }

        Assert.Equal(1, await bot.InDatabaseAsync(db => db.People.CountAsync(one => one.Id == id && one.WantsErasureSince != null, Cancellation)));

        await bot.InScopeAsync<PurgeAll>(purge => purge.RunAsync(Cancellation));

        Assert.Equal(0, await bot.InDatabaseAsync(db => db.People.CountAsync(one => one.Id == id, Cancellation)));
    }

    private static ErasePerson Erase(IServiceProvider services, IEnumerable<IPersonalData> data, IStateStore states) => new(
        services.GetRequiredService<PartnerBotDb>(), new ForgetPerson(data), states, services.GetRequiredService<TimeProvider>(), NullLogger<ErasePerson>.Instance);

    private static Task<PersonId> IdAsync(BotUnderTest bot, string name)
    {
        var objectId = Partner.ObjectIdOf(name);

        return bot.InDatabaseAsync(db => db.People.Where(person => person.ObjectId == objectId).Select(person => person.Id).SingleAsync(Cancellation));
    }

    private sealed class PowerCut : IPersonalData
    {
        public Type Row => typeof(PowerCut);

        public string Name => "power";

        public Task<JsonArray> ExportAsync(PersonId person, CancellationToken cancellationToken) => throw new IOException("The power is gone.");

        public Task<int> EraseAsync(PersonId person, Guid? partnership, CancellationToken cancellationToken) => throw new IOException("The power is gone.");
    }

    private sealed class UnpluggedStore(int times = int.MaxValue) : IStateStore
    {
        private readonly MemoryStateStore _plugged = new();
        private int _left = times;

        public ValueTask<StateDocument?> ReadAsync(string key, CancellationToken cancellationToken) => Now.ReadAsync(key, cancellationToken);

        public ValueTask<string?> WriteAsync(string key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellationToken) => Now.WriteAsync(key, content, etag, cancellationToken);

        public ValueTask DeleteAsync(string key, CancellationToken cancellationToken) => Now.DeleteAsync(key, cancellationToken);

        private MemoryStateStore Now => _left-- > 0 ? throw new IOException("The store is gone.") : _plugged;
    }
}
