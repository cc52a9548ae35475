using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PartnerBot.CheckIns;
using PartnerBot.Storage;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Hosts;

/// <summary>A partnership of three whose check-ins come again and again, every few seconds.</summary>
internal sealed class Rounds
{
    /// <summary>Longer than it takes to notice that a host is gone, so that the round it was opening is still open then.</summary>
    private static readonly TimeSpan Cadence = TimeSpan.FromSeconds(25);

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ThreeHosts _scene;
    private readonly Partner[] _people;

    private Rounds(ThreeHosts scene, Partner[] people) => (_scene, _people) = (scene, people);

    public static async Task<Rounds> BeginAsync(ThreeHosts scene)
    {
        Partner[] people = [scene.Person("Ana"), scene.Person("Ben"), scene.Person("Cleo")];
        var code = await people[0].LeadsAPartnershipAsync();
        await people[1].JoinsAsync(code);
        await people[2].JoinsAsync(code);
        await people[0].SaysAsync("meet");
        await people[0].PressesAsync("Go on without meeting");
        await people[0].SaysAsync($"schedule Harvest Festival every {Cadence.TotalSeconds:0} seconds");

        return new(scene, people);
    }

    /// <summary>Lets nobody write a round until it is released; a host that wants to, waits in the middle.</summary>
    public async Task<Hold> HoldAsync(CancellationToken cancellationToken)
    {
        var db = _scene.Open();
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("SET LOCAL idle_in_transaction_session_timeout = 0; LOCK TABLE cycles IN EXCLUSIVE MODE", cancellationToken);

        return new(db, transaction);
    }

    /// <summary>Waits until a host is held up over opening a round, and gives it.</summary>
    public async Task<BotProcess> OpenerAsync(CancellationToken cancellationToken)
    {
        await using var looking = _scene.Open();
        var opener = await Until.FoundAsync(
            "a host to open a round",
            async token => (await looking.Database.SqlQueryRaw<string>(
                "SELECT application_name AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO cycles%'")
                .ToListAsync(token)).FirstOrDefault(),
            2 * Minute,
            cancellationToken);

        return _scene.Hosts.Single(host => _scene.NameOf(host) == opener);
    }

    public Task AllAreAskedAsync(int times, CancellationToken cancellationToken) => Until.TrueAsync(
        $"{times} questions to each", _ => Task.FromResult(_people.All(person => Asked(person).Count >= times)), 2 * Minute, cancellationToken);

    /// <summary>Holds that the first two rounds were opened once and asked in, one a cadence after the other, and that nobody was asked the same twice.</summary>
    public async Task MustHaveOpenedOnceAsync(CancellationToken cancellationToken)
    {
        await using var db = _scene.Open();
        var rounds = await db.Cycles.Where(round => round.Kind == CycleKind.AtOnce).OrderBy(round => round.ScheduledAt).ToListAsync(cancellationToken);

        Assert.All(rounds.Take(2), round => Assert.NotNull(round.PartnersAskedAt));
        Assert.All(rounds.Zip(rounds.Skip(1)), pair => Assert.InRange(pair.Second.ScheduledAt - pair.First.ScheduledAt, Cadence / 2, Minute));
        Assert.All(_people, person => Assert.Distinct(Asked(person)));
    }

    private static List<string> Asked(Partner person) =>
        [.. person.View.Cards.Where(card => card.HasButton("Send")).Select(card => card.Button("Send").GetProperty("data").GetProperty(AnswerCheckInButton.CheckIn).GetString()!)];

    /// <summary>Keeps the table of rounds for itself.</summary>
    public sealed class Hold(PartnerBotDb db, IDbContextTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await db.DisposeAsync();
        }
    }
}
