using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Connector;
using PartnerBot.Testing;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Connector;

/// <summary>A throttle on a clock of the test’s own, and ways to take places of it.</summary>
public abstract class ThrottleTest
{
    private protected TestClock Clock { get; } = new();

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected ConnectorThrottle Throttle(int perTenantPerSecond) =>
        new(Clock, Options.Create(new ThrottleOptions { PerTenantPerSecond = perTenantPerSecond }));

    private protected static Task<bool> WaitAsync(ConnectorThrottle throttle, string tenant, string chat) =>
        throttle.RunAsync(tenant, chat, ConnectorThrottle.LongestWait, _ => Task.FromResult(true), Cancel);

    private protected static async Task TakeAsync(ConnectorThrottle throttle, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Null(await throttle.TryTakeAsync("tenant", "chat", TimeSpan.Zero, Cancel));
        }
    }

    private protected static async Task<int> SendToManyChatsAsync(ConnectorThrottle throttle, string tenant)
    {
        var sent = 0;
        for (var chat = 0; chat < 60; chat++)
        {
            if (await throttle.TryTakeAsync(tenant, $"{tenant}/{chat}", TimeSpan.Zero, Cancel) is null)
                sent++;
        }

        return sent;
    }
}
