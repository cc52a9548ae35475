using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Hosts;

public sealed class ThreeHostsScheduleTests(Postgres postgres, Azurite azurite)
{
    /// <summary>Longer than it takes to notice that a host died, so that the round it was opening is still open then.</summary>
    private static readonly TimeSpan Cadence = TimeSpan.FromSeconds(25);

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_round_opens_once_and_one_that_its_host_died_over_is_taken_over_within_a_minute()
    {
        await using var scene = await ThreeHosts.StartAsync(postgres, azurite, Cancel);
        Partner[] people = [scene.Person("Ana"), scene.Person("Ben"), scene.Person("Cleo")];
        var code = await people[0].LeadsAPartnershipAsync();
        await people[1].JoinsAsync(code);
        await people[2].JoinsAsync(code);
        await people[0].SaysAsync("meet");
        await people[0].PressesAsync("Go on without meeting");

        await people[0].SaysAsync($"schedule Harvest Festival every {Cadence.TotalSeconds:0} seconds");
        var died = await KillWhoOpensTheFirstRoundAsync(scene);
        await AllAreAskedAsync(people, rounds: 1);
        var tookOver = TimeProvider.System.GetElapsedTime(died);
        await AllAreAskedAsync(people, rounds: 2);

        Assert.InRange(tookOver, TimeSpan.Zero, Minute);
        await using var db = scene.Open();
        var rounds = await db.Cycles.Where(round => round.Kind == CycleKind.AtOnce).OrderBy(round => round.ScheduledAt).ToListAsync(Cancel);
        Assert.All(rounds.Take(2), round => Assert.NotNull(round.PartnersAskedAt));
        Assert.All(rounds.Zip(rounds.Skip(1)), pair => Assert.InRange(pair.Second.ScheduledAt - pair.First.ScheduledAt, Cadence / 2, Minute));
        Assert.All(people, person => Assert.Distinct(Asked(person)));
        TestContext.Current.SendDiagnosticMessage($"{rounds.Count} rounds opened once; the one whose host was killed was asked {tookOver.TotalSeconds:0} s later.");
    }

    /// <summary>Holds the table of rounds until somebody wants to write the first one, and kills who that is.</summary>
    private static async Task<long> KillWhoOpensTheFirstRoundAsync(ThreeHosts scene)
    {
        await using var holding = scene.Open();
        await using var hold = await holding.Database.BeginTransactionAsync(Cancel);
        await holding.Database.ExecuteSqlRawAsync("SET LOCAL idle_in_transaction_session_timeout = 0; LOCK TABLE cycles IN EXCLUSIVE MODE", Cancel);
        await using var looking = scene.Open();
        var opener = await Until.FoundAsync(
            "a host to open a round",
            async cancellationToken => (await looking.Database.SqlQueryRaw<string>(
                "SELECT application_name AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO cycles%'")
                .ToListAsync(cancellationToken)).FirstOrDefault(),
            2 * Minute,
            Cancel);

        await scene.KillAsync(scene.Hosts.Single(host => scene.NameOf(host) == opener));
        await hold.RollbackAsync(Cancel);

        return TimeProvider.System.GetTimestamp();
    }

    private static Task AllAreAskedAsync(Partner[] people, int rounds) => Until.TrueAsync(
        $"{rounds} questions to each",
        _ => Task.FromResult(people.All(person => Asked(person).Count >= rounds)),
        2 * Minute,
        Cancel);

    private static List<string> Asked(Partner person) =>
        [.. person.View.Cards.Where(card => card.HasButton("Send")).Select(card => card.Button("Send").GetProperty("data").GetProperty(AnswerCheckInButton.CheckIn).GetString()!)];
}
