using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.Deliveries;
using PartnerBot.Storage;

namespace PartnerBot.Testing.Chat;

/// <summary>Sends what is due, and does not pass over what was not sent for a reason that no test has wished: the card would only be missing, and nobody could say why.</summary>
internal sealed class DueDeliveries(IServiceProvider services, TimeProvider clock, CollectedLogs logs)
{
    private readonly IDbContextFactory<PartnerBotDb> _databases = services.GetRequiredService<IDbContextFactory<PartnerBotDb>>();

    /// <summary>Sends until nothing is due any more.</summary>
    public Task SendAsync() => services.GetRequiredService<SendDue>().RunAsync(CancellationToken.None);

    /// <summary>Likewise, and demands that everything left that its person may get now.</summary>
    public async Task SendAllAsync()
    {
        var due = await DueAsync();
        var logged = logs.Lines.Count;
        await SendAsync();
        if (due.Count > 0 && await LeftAsync(due) is { Count: > 0 } left)
            throw new InvalidOperationException($"Due, and not sent:\n{string.Join('\n', left.Select(Said))}\nThe log says:\n{string.Join('\n', logs.Lines.Skip(logged).Where(IsOfDeliveries))}");
    }

    private static string Said(Delivery one) =>
        $"{one.Occasion} ({one.Kind}): {one.State} {one.Reason}, {one.Attempts} tries in vain, due at {one.DueAt:u}, settled at {one.SettledAt:u}";

    private static bool IsOfDeliveries(string line) => line.Contains("PartnerBot.Deliveries.", StringComparison.Ordinal);

    private async Task<List<DeliveryId>> DueAsync()
    {
        var now = clock.GetUtcNow();
        await using var db = await _databases.CreateDbContextAsync();

        return await db.Deliveries.Where(one => one.State == DeliveryState.Queued && one.DueAt <= now && one.ClaimedBy == null).Select(one => one.Id).ToListAsync();
    }

    /// <summary>Those of them that were lost, or wait although their person wishes nothing else. What another host has in hand is its own.</summary>
    private async Task<List<Delivery>> LeftAsync(List<DeliveryId> due)
    {
        await using var db = await _databases.CreateDbContextAsync();

        return await db.Deliveries
            .AsNoTracking()
            .Where(one => due.Contains(one.Id))
            .Where(one => one.State == DeliveryState.Failed || one.State == DeliveryState.Unknown
                || (one.State == DeliveryState.Queued && one.ClaimedBy == null && !MaySend.Wishes.Contains(one.Reason)))
            .OrderBy(one => one.Id)
            .ToListAsync();
    }
}
