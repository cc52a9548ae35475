using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Hosts;

public sealed class ThreeHostsScheduleTests(Postgres postgres, Azurite azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_round_opens_once_and_one_that_its_host_died_over_is_taken_over_within_a_minute()
    {
        await using var scene = await ThreeHosts.StartAsync(postgres, azurite, Cancel);
        var rounds = await Rounds.BeginAsync(scene);

        await using (await rounds.HoldAsync(Cancel))
            await scene.KillAsync(await rounds.OpenerAsync(Cancel));
        var died = TimeProvider.System.GetTimestamp();
        await rounds.AllAreAskedAsync(times: 1, Cancel);
        var tookOver = TimeProvider.System.GetElapsedTime(died);
        await rounds.AllAreAskedAsync(times: 2, Cancel);

        Assert.InRange(tookOver, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        await rounds.MustHaveOpenedOnceAsync(Cancel);
        TestContext.Current.SendDiagnosticMessage($"The round whose host was killed was asked {tookOver.TotalSeconds:0} s later.");
    }
}
