using PartnerBot.EndToEnd.Tests.Deliveries;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Hosts;

/// <summary>With the leases that hosts have unless somebody sets others, and in real time, for it is what is tested.</summary>
public sealed class ThreeHostsAsleepTests(Postgres postgres, Azurite azurite)
{
    private static readonly TimeSpan Sleep = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_that_sleeps_for_two_minutes_over_a_round_and_in_the_middle_of_its_messages_says_nothing_twice()
    {
        await using var scene = await ThreeHosts.StartAsDeployedAsync(postgres, azurite, Cancel);
        var rounds = await Rounds.BeginAsync(scene);
        // All of one tenant: they leave at the pace of Teams, so that there is a middle.
        var fanOut = new FanOut(scene.Teams, scene.Open, inTenant: int.MaxValue);

        var (asleep, since) = await FallsAsleepAsync(scene, rounds, fanOut);
        var before = ThreeHosts.SentBy(asleep);
        await fanOut.SettledAsync(Cancel);
        await rounds.AllAreAskedAsync(times: 1, Cancel);
        var othersTook = TimeProvider.System.GetElapsedTime(since);
        await Until.TrueAsync("two minutes to pass", _ => Task.FromResult(TimeProvider.System.GetElapsedTime(since) >= Sleep), 2 * Sleep, Cancel);
        await asleep.ThawAsync(Cancel);
        await fanOut.WorksAgainAsync(() => ThreeHosts.SentBy(asleep) > before, Cancel);

        Assert.InRange(othersTook, TimeSpan.Zero, Sleep);
        await fanOut.MustHaveArrivedOnceAsync(mostInDoubt: ThreeHosts.ParallelAsDeployed, Cancel);
        await rounds.MustHaveOpenedOnceAsync(Cancel);
        TestContext.Current.SendDiagnosticMessage($"The others had done the sleeper's work after {othersTook.TotalSeconds:0} s.");
    }

    /// <summary>Lets the host fall asleep that opens the first round, while it sends.</summary>
    private static async Task<(BotProcess Asleep, long Since)> FallsAsleepAsync(ThreeHosts scene, Rounds rounds, FanOut fanOut)
    {
        await using var hold = await rounds.HoldAsync(Cancel);
        var opener = await rounds.OpenerAsync(Cancel);
        await fanOut.QueueAsync(1_000, Cancel);
        await Until.TrueAsync("it to send", _ => Task.FromResult(ThreeHosts.SentBy(opener) > 10), TimeSpan.FromMinutes(1), Cancel);
        await opener.FreezeAsync(Cancel);

        return (opener, TimeProvider.System.GetTimestamp());
    }
}
