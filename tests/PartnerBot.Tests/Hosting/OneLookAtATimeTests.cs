using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerBot.Hosting.Health;
using Xunit;

namespace PartnerBot.Tests.Hosting;

/// <summary>What many who ask at once, and a part that hangs, do to the health of the host.</summary>
public sealed class OneLookAtATimeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_who_ask_at_once_cost_one_look_and_who_asks_later_gets_a_new_one()
    {
        var parts = new HeldParts();
        var look = new OneLookAtATime(parts);

        Task<HealthReport>[] asked = [.. Enumerable.Range(0, 1_000).Select(_ => look.LookAsync())];
        Assert.Equal(1, parts.Looks);
        parts.Answer();
        await Task.WhenAll(asked);

        await look.LookAsync();
        Assert.Equal(2, parts.Looks);
    }

    [Fact]
    public async Task A_part_that_holds_its_thread_holds_up_nobody_who_asks()
    {
        using var given = new CancellationTokenSource();
        var part = new HangingPart();
        var context = new HealthCheckContext { Registration = new HealthCheckRegistration("hanging", part, null, null) };
        try
        {
            var asked = Task.Run(() => part.CheckHealthAsync(context, given.Token), Cancellation);
            await part.Hangs.WaitAsync(Cancellation);

            await given.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, Cancellation));
        }
        finally
        {
            part.LetGo();
        }
    }

    private sealed class HeldParts : HealthCheckService
    {
        private readonly TaskCompletionSource<HealthReport> _report = new();

        public int Looks { get; private set; }

        public override Task<HealthReport> CheckHealthAsync(Func<HealthCheckRegistration, bool>? predicate, CancellationToken cancellationToken = default)
        {
            Looks++;

            return _report.Task;
        }

        public void Answer() => _report.SetResult(new HealthReport(new Dictionary<string, HealthReportEntry>(), TimeSpan.Zero));
    }

    /// <summary>As SQLite does behind a long write.</summary>
    private sealed class HangingPart() : HealthPart("It hangs.", NullLogger.Instance)
    {
        private readonly TaskCompletionSource _hangs = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _letGo = new();

        public Task Hangs => _hangs.Task;

        public void LetGo() => _letGo.SetResult();

        protected override Task<bool> WorksAsync(CancellationToken cancellationToken)
        {
            _hangs.SetResult();
            _letGo.Task.Wait(CancellationToken.None);

            return Task.FromResult(true);
        }
    }
}
