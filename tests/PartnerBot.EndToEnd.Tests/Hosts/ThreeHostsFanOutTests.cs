using PartnerBot.EndToEnd.Tests.Deliveries;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Hosts;

public sealed class ThreeHostsFanOutTests(Postgres postgres, Azurite azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_ten_thousand_messages_none_is_lost_or_doubled_when_one_host_dies_and_another_sleeps_through_its_leases()
    {
        await using var scene = await ThreeHosts.StartAsync(postgres, azurite, Cancel);
        var fanOut = new FanOut(scene.Teams, scene.Open);
        await fanOut.QueueAsync(10_000, Cancel);
        var (dies, sleeps, stays) = (scene.Hosts[0], scene.Hosts[1], scene.Hosts[2]);

        await fanOut.ArrivedAsync(3_000, Cancel);
        await dies.KillAsync();
        await fanOut.ArrivedAsync(4_000, Cancel);
        await sleeps.FreezeAsync(Cancel);
        var before = ThreeHosts.SentBy(sleeps);
        // What both had in hand is settled only when its lease is over: whoever wakes up later has slept through it.
        await fanOut.SettledAsync(Cancel);
        await sleeps.ThawAsync(Cancel);
        await fanOut.WorksAgainAsync(() => ThreeHosts.SentBy(sleeps) > before, Cancel);

        await fanOut.MustHaveArrivedOnceAsync(mostInDoubt: 2 * ThreeHosts.Parallel, Cancel);
        Assert.All([dies, sleeps, stays], host => Assert.InRange(ThreeHosts.SentBy(host), 100, 10_000));
        TestContext.Current.SendDiagnosticMessage(
            $"Sent by the host that was killed: {ThreeHosts.SentBy(dies)}, that slept: {ThreeHosts.SentBy(sleeps)}, that stayed: {ThreeHosts.SentBy(stays)}.");
    }

    [Fact]
    public async Task A_restart_of_PostgreSQL_in_the_middle_loses_doubles_and_forgets_nothing()
    {
        await using var own = Postgres.OfItsOwn();
        await using var scene = await ThreeHosts.StartAsync(own, azurite, Cancel);
        var fanOut = new FanOut(scene.Teams, scene.Open);
        await fanOut.QueueAsync(4_000, Cancel);

        await fanOut.ArrivedAsync(1_000, Cancel);
        await own.RestartAsync(Cancel);
        await fanOut.SettledAsync(Cancel);

        // Each host was alive to hear what became of its messages, and wrote it down when it could.
        await fanOut.MustHaveArrivedOnceAsync(mostInDoubt: 0, Cancel);
        var ana = scene.Person("Ana");
        foreach (var host in scene.Hosts)
        {
            await scene.IsReadyAsync(host, Cancel);
            await scene.PostAsync(host, ana.Activity("message") with { Text = "help", TextFormat = "plain" });
        }

        Assert.Equal(3, ana.View.Cards.Count);
    }
}
